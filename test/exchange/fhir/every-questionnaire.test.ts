import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import { exportFhir } from '../../../core/exchange/fhir/out/export-fhir.ts'
import { importFile } from '../../../core/exchange/import-file.ts'
import type { ImportLine, ImportReport } from '../../../core/exchange/import-report.ts'
import { roundTrip } from '../../../core/exchange/round-trip.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../shared/inputs/fhir')
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : []
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no questionnaires of other people are imported.')

/** Shares of items that are whole at least, in percent: of all, and of those whose options the form brings along. */
const LEAST_OF_ALL = 83.9
const LEAST_OF_LISTED = 94.2

const reports: ImportReport[] = []

describe.runIf(files.length > 0)('questionnaires of other people', () => {
  test.each(files)('%s becomes a definition without errors, or is refused with a sentence; it goes out and comes in again the same', async (name) => {
    const imported = await importFile([{ name, bytes: readFileSync(join(FOLDER, name)) }])
    const { report } = imported
    expect(report.format).toBe('fhir')
    expect(report.rows).toBe(report.whole + report.approximated + report.notTaken)
    for (const line of report.lines) if (line.outcome !== 'whole') expect(line.notes, `${line.sheet}:${line.row}`).not.toEqual([])
    if (!imported.ok) return expect(report.problems).not.toEqual([])
    reports.push(report)
    expect(errorsIn(imported.definition)).toEqual([])
    const again = importFhir(JSON.parse(JSON.stringify(exportFhir(imported.definition).questionnaire)), { fileName: name })
    expect(again.ok && roundTrip(imported.definition, again.definition)).toEqual({ share: 1, differences: [] })
  })

  afterAll(() => {
    const items = reports.flatMap(({ lines }) => lines).filter(({ sheet }) => sheet === 'item')
    const has = ({ notes }: ImportLine, code: string) => notes.some((note) => note.code === code)
    const listed = items.filter((line) => !has(line, 'options-elsewhere'))
    const percent = (of: readonly ImportLine[], isGood = (line: ImportLine) => line.outcome === 'whole') => (100 * of.filter(isGood).length) / of.length
    const codes = new Map<string, number>()
    for (const { notes } of items) for (const code of new Set(notes.map((each) => each.code))) codes.set(code, (codes.get(code) ?? 0) + 1)
    const folderOf = ({ source }: ImportReport) => source.split('__').slice(0, 2).join('/')
    const byFolder = [...new Set(reports.map(folderOf))].map((folder) => {
      const of = reports.filter((report) => folderOf(report) === folder)
      const lines = of.flatMap(({ lines: all }) => all).filter(({ sheet }) => sheet === 'item')
      return `${percent(lines).toFixed(1).padStart(6)} % of ${String(lines.length).padStart(4)} items, ${String(lines.filter((line) => has(line, 'options-elsewhere')).length).padStart(3)} of them with options elsewhere: ${folder} (${of.length})`
    })
    const worst = reports.map(({ source, rows, whole: good }) => ({ source, left: rows - good })).sort((one, other) => other.left - one.left)
    console.info(
      [
        `taken over whole: ${percent(items).toFixed(1)} % of ${items.length} items in ${reports.length} forms`,
        `of the ${listed.length} whose options the form brings along: ${percent(listed).toFixed(1)} %`,
        `of all, if what a record of another system would fill in did not count as whole: ${percent(items, (line) => line.outcome === 'whole' && !has(line, 'filled-by-record')).toFixed(1)} %`,
        'by where they come from (forms):',
        ...byFolder,
        'notes, by items that have them:',
        ...[...codes].sort((one, other) => other[1] - one[1]).map(([code, count]) => `${String(count).padStart(6)} ${code}`),
        'most items not whole:',
        ...worst.slice(0, 12).map(({ source, left }) => `${String(left).padStart(6)} ${source}`),
      ].join('\n'),
    )
    expect(percent(items)).toBeGreaterThan(LEAST_OF_ALL)
    expect(percent(listed)).toBeGreaterThan(LEAST_OF_LISTED)
  })
})
