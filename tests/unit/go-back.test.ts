import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { whole } from '../../setup/go-back.ts'

const theirs = readFileSync('node_modules/@slidev/client/composables/useNav.ts', 'utf8')

it('changes Slidev\'s navigation, in three places', () => {
  const lines = whole(theirs).split('\n')
  expect(theirs.split('\n').filter((line, i) => line !== lines[i])).toHaveLength(3)
})

it('says so where that is written otherwise', () => {
  expect(() => whole(theirs.replace('queryClicks.value -= 1', 'queryClicks.value--'))).toThrow('does not have "queryClicks.value -= 1" once')
})
