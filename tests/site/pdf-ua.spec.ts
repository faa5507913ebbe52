/** The PDF against PDF/UA-1 (ISO 14289-1), as far as a machine can tell: the conditions of the Matterhorn Protocol 1.1, each of them seen red. */
import { PDFArray, PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { EXPORTS, FILES } from '../../scripts/artefacts.ts'
import { SITE } from './project.ts'
import { OBJECTS, PAINTED } from './ua/breaks.ts'
import { CONDITIONS } from './ua/conditions.ts'
import { misread } from './ua/order.ts'
import { readUa } from './ua/read.ts'
import { N, readStructure } from './ua/structure.ts'

const read = (file: string) => new Uint8Array(readFileSync(`${SITE}/${EXPORTS}/${file}`))

for (const file of [FILES.pdf, FILES.handout]) {
  test(`${file} meets the conditions of PDF/UA-1, and is read in the order of the eyes`, async () => {
    const pdf = await readUa(read(file))
    const results = CONDITIONS.map(({ id, what, find }) => ({ id, what, found: find(pdf) }))
    console.log(results.map(({ id, what, found }) => `  ${id} ${found.length ? 'FAILS' : 'passed'}: ${what}`).join('\n'))
    expect(Object.fromEntries(results.filter(({ found }) => found.length).map(({ id, what, found }) => [`${id}: ${what}`, found]))).toEqual({})
    expect(await misread(pdf)).toEqual([])
  })
}

const conditionOf = (id: string) => CONDITIONS.find(condition => condition.id === id)!

test('every condition goes red when its part of the file is broken', async () => {
  expect([...Object.keys(OBJECTS), ...Object.keys(PAINTED)].toSorted()).toEqual(CONDITIONS.map(({ id }) => id).toSorted())
  const whole = await readUa(read(FILES.pdf))
  for (const [id, broken] of Object.entries(OBJECTS)) {
    const document = await PDFDocument.load(read(FILES.pdf), { updateMetadata: false })
    broken(document)
    expect.soft(conditionOf(id).find({ ...whole, structure: readStructure(document) }), id).not.toEqual([])
  }
  for (const [id, broken] of Object.entries(PAINTED)) {
    const document = await PDFDocument.load(read(FILES.pdf), { updateMetadata: false })
    broken(document)
    expect.soft(conditionOf(id).find(await readUa(await document.save(), 1)), id).not.toEqual([])
  }
})

test('a swapped order of reading is found', async () => {
  const document = await PDFDocument.load(read(FILES.pdf), { updateMetadata: false })
  const { all } = readStructure(document)
  const kids = all.filter(node => node.role === 'Sect').map(node => node.dict.lookup(N('K'), PDFArray)).find(kids => kids.size() > 4)!
  const [first, second] = [kids.get(0), kids.get(1)]
  kids.set(0, second)
  kids.set(1, first)
  expect(document.context.lookup(first, PDFDict).get(N('S'))).toBe(N('H1'))
  expect(await misread(await readUa(await document.save()))).toHaveLength(1)
})
