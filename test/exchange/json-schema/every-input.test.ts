import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importFile } from '../../../core/exchange/import-file.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

const INPUTS = resolve(import.meta.dirname, '../../../../shared/inputs/jsonschema')
const files = ['va', 'rjsf'].flatMap((folder) => (existsSync(join(INPUTS, folder)) ? readdirSync(join(INPUTS, folder)).map((name) => [folder, name] as const) : []))
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no schemas of other people are imported.')

const counts = { whole: 0, approximated: 0, notTaken: 0 }
const codes = new Map<string, number>()

describe.runIf(files.length > 0)('schemas of other people', () => {
  test.each(files)('%s/%s becomes a definition without errors and a line for every property, or is refused with a sentence', async (folder, name) => {
    const imported = await importFile([{ name, bytes: readFileSync(join(INPUTS, folder, name)) }])
    const { report } = imported
    expect(report.format).toBe('json-schema')
    expect(report.rows).toBe(report.whole + report.approximated + report.notTaken)
    expect(report.lines.map(({ row }) => row)).toEqual(report.lines.map((_, index) => index + 1))
    for (const line of report.lines) {
      expect(line.became !== undefined || line.notes.length > 0, `${line.name} is accounted for`).toBe(true)
      for (const { code } of line.notes) codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    counts.whole += report.whole
    counts.approximated += report.approximated
    counts.notTaken += report.notTaken
    if (!imported.ok) return expect(report.problems).not.toEqual([])
    expect(errorsIn(imported.definition)).toEqual([])
  })

  afterAll(() => {
    const rows = counts.whole + counts.approximated + counts.notTaken
    console.info([`JSON Schema: ${((100 * counts.whole) / rows).toFixed(1)} % of ${rows} properties whole, ${counts.approximated} approximated, ${counts.notTaken} not taken`, ...[...codes].sort((one, other) => other[1] - one[1]).map(([code, count]) => `${String(count).padStart(6)} ${code}`)].join('\n'))
    expect(counts.whole / rows).toBeGreaterThan(0.95)
  })
})
