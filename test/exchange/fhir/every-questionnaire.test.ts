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

/** Lists that publishers keep beside their forms, as a Bundle of each publisher. */
const LISTS = resolve(import.meta.dirname, '../../fixtures/fhir/value-sets')
const published = readdirSync(LISTS).filter((name) => name.endsWith('.json')).map((name) => {
  const bytes = readFileSync(join(LISTS, name))
  const { entry } = JSON.parse(bytes.toString()) as { readonly entry: readonly { readonly resource: { readonly url: string } }[] }
  return { name, bytes, addresses: new Set(entry.map(({ resource }) => resource.url)) }
})

/** Shares of items that are whole at least, in percent: of all in the bare files, of those whose options the form brings along, and of all with the published lists beside the forms. */
const LEAST_OF_ALL = 83.8
const LEAST_OF_LISTED = 94.2
const LEAST_WITH_LISTS = 92

const bare: ImportReport[] = []
const withLists: ImportReport[] = []

const itemsOf = (reports: readonly ImportReport[]): readonly ImportLine[] => reports.flatMap(({ lines }) => lines).filter(({ sheet }) => sheet === 'item')
const has = ({ notes }: ImportLine, code: string): boolean => notes.some((note) => note.code === code)
const percent = (of: readonly ImportLine[], isGood = (line: ImportLine) => line.outcome === 'whole'): number => (100 * of.filter(isGood).length) / of.length
const elsewhere = (lines: readonly ImportLine[]): readonly string[] => lines.flatMap(({ notes }) => notes.filter(({ code }) => code === 'options-elsewhere').map(({ params }) => String(params?.['source'])))

describe.runIf(files.length > 0)('questionnaires of other people', () => {
  test.each(files)('%s becomes a definition without errors, or is refused with a sentence; it goes out and comes in again the same', async (name) => {
    const report = await whatBecomesOf(name, [])
    if (!report) return
    bare.push(report)
    const asked = new Set(elsewhere(report.lines))
    const beside = published.filter(({ addresses }) => [...asked].some((address) => addresses.has(address)))
    const listed = beside.length > 0 ? await whatBecomesOf(name, beside) : report
    if (!listed) return expect.fail('It is refused with lists beside it.')
    withLists.push(listed)
    expect(elsewhere(listed.lines).filter((address) => published.some(({ addresses }) => addresses.has(address)))).toEqual([])
  })

  /** What is told of a form that became a definition; undefined: it was refused. */
  async function whatBecomesOf(name: string, beside: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<ImportReport | undefined> {
    const imported = await importFile([{ name, bytes: readFileSync(join(FOLDER, name)) }, ...beside])
    const { report } = imported
    expect(report.format).toBe('fhir')
    expect(report.rows).toBe(report.whole + report.approximated + report.notTaken)
    for (const line of report.lines) if (line.outcome !== 'whole') expect(line.notes, `${line.sheet}:${line.row}`).not.toEqual([])
    if (!imported.ok) {
      expect(report.problems).not.toEqual([])
      return undefined
    }
    expect(errorsIn(imported.definition)).toEqual([])
    const again = importFhir(JSON.parse(JSON.stringify(exportFhir(imported.definition).questionnaire)), { fileName: name })
    expect(again.ok && roundTrip(imported.definition, again.definition)).toEqual({ share: 1, differences: [] })
    return report
  }

  afterAll(() => {
    const [items, itemsWithLists] = [itemsOf(bare), itemsOf(withLists)]
    const listed = items.filter((line) => !has(line, 'options-elsewhere'))
    const isWholeByHand = (line: ImportLine) => line.outcome === 'whole' && !has(line, 'filled-by-record')
    const codes = new Map<string, number>()
    for (const { notes } of itemsWithLists) for (const code of new Set(notes.map((each) => each.code))) codes.set(code, (codes.get(code) ?? 0) + 1)
    const folderOf = ({ source }: ImportReport) => source.split('__').slice(0, 2).join('/')
    const byFolder = [...new Set(bare.map(folderOf))].map((folder) => {
      const [alone, beside] = [bare, withLists].map((reports) => itemsOf(reports.filter((report) => folderOf(report) === folder)))
      const shares = [alone, beside].map((lines = []) => percent(lines).toFixed(1).padStart(6)).join(' % /')
      return `${shares} % of ${String(alone?.length).padStart(4)} items, ${[alone, beside].map((lines = []) => lines.filter((line) => has(line, 'options-elsewhere')).length).join(' / ').padStart(9)} of them with options elsewhere: ${folder}`
    })
    const worst = withLists.map(({ source, rows, whole }) => ({ source, left: rows - whole })).sort((one, other) => other.left - one.left)
    console.info(
      [
        `taken over whole, the bare files: ${percent(items).toFixed(1)} % of ${items.length} items in ${bare.length} forms`,
        `taken over whole, with the lists beside the forms that some publish: ${percent(itemsWithLists).toFixed(1)} % of the same items`,
        `of the ${listed.length} whose options the form brings along: ${percent(listed).toFixed(1)} %`,
        `of all, if what a record of another system would fill in did not count as whole: bare ${percent(items, isWholeByHand).toFixed(1)} %, with lists ${percent(itemsWithLists, isWholeByHand).toFixed(1)} %`,
        'by where they come from, bare / with lists:',
        ...byFolder,
        'notes with lists, by items that have them:',
        ...[...codes].sort((one, other) => other[1] - one[1]).map(([code, count]) => `${String(count).padStart(6)} ${code}`),
        'most items not whole with lists:',
        ...worst.slice(0, 12).map(({ source, left }) => `${String(left).padStart(6)} ${source}`),
      ].join('\n'),
    )
    expect(itemsWithLists).toHaveLength(items.length)
    expect(percent(items)).toBeGreaterThan(LEAST_OF_ALL)
    expect(percent(listed)).toBeGreaterThan(LEAST_OF_LISTED)
    expect(percent(itemsWithLists)).toBeGreaterThan(LEAST_WITH_LISTS)
  })
})
