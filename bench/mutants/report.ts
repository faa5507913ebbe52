/** What Stryker tells of mutants, in lines. */

interface Mutant { status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }

/** The parts that are read here of https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema */
export interface Report { files: Record<string, { mutants: Mutant[] }> }

const ofStatus = (report: Report, ...names: string[]) => Object.values(report.files).flatMap(file => file.mutants).filter(({ status }) => names.includes(status)).length

/** A table with a row for each place. What the clock ends counts as caught, and what ends with an error outside of a test neither way, as Stryker has it. */
export function inWords(reports: { name: string, report: Report }[]): string {
  const rows = reports.map(({ name, report }) => {
    const [caught, missed] = [ofStatus(report, 'Killed', 'Timeout'), ofStatus(report, 'Survived', 'NoCoverage')]
    return `| ${name} | ${caught + missed} | ${caught} | ${(caught / (caught + missed) * 100).toFixed(1)}% | ${ofStatus(report, 'Timeout')} | ${ofStatus(report, 'NoCoverage')} | ${ofStatus(report, 'RuntimeError', 'CompileError')} | ${ofStatus(report, 'Ignored')} |`
  })
  return ['| place | mutants | caught | | of these by the clock | of the rest no test reaches | errors | left out |', '| --- | --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n')
}

/** Each mutant that no test has caught: where, of what kind, and what stands there instead. */
export function survivors(report: Report): string[] {
  return Object.entries(report.files).flatMap(([file, { mutants }]) => mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ mutatorName, replacement = '', location: { start } }) => `${file}:${start.line}:${start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 90)}`))
}
