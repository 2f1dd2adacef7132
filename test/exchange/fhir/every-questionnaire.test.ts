import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importFile } from '../../../core/exchange/import-file.ts'
import type { ImportReport } from '../../../core/exchange/import-report.ts'
import { errorsIn } from '../check-imported.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../shared/inputs/fhir')
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : []
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no questionnaires of other people are imported.')

const reports: ImportReport[] = []

describe.runIf(files.length > 0)('questionnaires of other people', () => {
  test.each(files)('%s becomes a definition without errors, or is refused with a sentence', async (name) => {
    const imported = await importFile([{ name, bytes: readFileSync(join(FOLDER, name)) }])
    const { report } = imported
    expect(report.format).toBe('fhir')
    expect(report.rows).toBe(report.whole + report.approximated + report.notTaken)
    for (const line of report.lines) if (line.outcome !== 'whole') expect(line.notes, `${line.sheet}:${line.row}`).not.toEqual([])
    if (!imported.ok) return expect(report.problems).not.toEqual([])
    reports.push(report)
    expect(errorsIn(imported.definition)).toEqual([])
  })

  afterAll(() => {
    const items = reports.flatMap(({ lines }) => lines).filter(({ sheet }) => sheet === 'item')
    const whole = items.filter(({ outcome }) => outcome === 'whole')
    const codes = new Map<string, number>()
    for (const { notes } of items) for (const code of new Set(notes.map((each) => each.code))) codes.set(code, (codes.get(code) ?? 0) + 1)
    const listed = items.filter(({ notes }) => !notes.some(({ code }) => code === 'options-elsewhere'))
    const share = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} %`
    const worst = reports.map(({ source, rows, whole: good }) => ({ source, left: rows - good })).sort((one, other) => other.left - one.left)
    console.info(
      [
        `taken over whole: ${share(whole.length, items.length)} of ${items.length} items in ${reports.length} forms; ${share(whole.length, listed.length)} of those whose options are in the form`,
        ...[...codes].sort((one, other) => other[1] - one[1]).map(([code, count]) => `${String(count).padStart(6)} ${code}`),
        'most items not whole:',
        ...worst.slice(0, 12).map(({ source, left }) => `${String(left).padStart(6)} ${source}`),
      ].join('\n'),
    )
  })
})
