import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../../../core/exchange/import-report.ts'
import { readFiles } from '../../../core/exchange/read/read-files.ts'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { errorsIn } from './check-imported.ts'

const INPUTS = resolve(import.meta.dirname, '../../../../shared/inputs')
const FOLDERS = ['xlsform', 'xlsform-pairs', 'xlsform-small', 'xlsform-lint']
const files = FOLDERS.flatMap((folder) => (existsSync(join(INPUTS, folder)) ? readdirSync(join(INPUTS, folder)).map((name) => [folder, name] as const) : []))
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no workbooks of other people are imported.')

/** Dialects by what a workbook uses, since a form is not known by its name. */
type Dialect = 'ODK and Kobo' | 'SurveyCTO' | 'Community Health Toolkit'

interface Share {
  readonly folder: string
  readonly name: string
  readonly dialect: Dialect
  readonly all: Counts
  readonly survey: Counts
}

interface Counts {
  readonly rows: number
  readonly whole: number
}

/** Shares that are whole at least, in percent: of all rows, and of those of the survey alone. */
const FLOORS: readonly (readonly [dialect: Dialect, all: number, survey: number])[] = [
  ['ODK and Kobo', 95, 88],
  ['SurveyCTO', 90, 76],
  ['Community Health Toolkit', 97, 97],
]

const shares: Share[] = []

function dialectOf({ lines }: ImportReport): Dialect {
  if (lines.some(({ type, name }) => /^db:|^string$/.test(type) || (name === 'inputs' && type.startsWith('begin')))) return 'Community Health Toolkit'
  return lines.some(({ type }) => /^(calculate_here|caseid|text audit|audio audit|sensor_|comments$|speed violations)/.test(type)) ? 'SurveyCTO' : 'ODK and Kobo'
}

function counts(lines: ImportReport['lines']): Counts {
  return { rows: lines.length, whole: lines.filter(({ outcome }) => outcome === 'whole').length }
}

describe.runIf(files.length > 0)('workbooks of other people', () => {
  test.each(files)('%s/%s becomes a definition without errors, or is refused with a sentence', async (folder, name) => {
    const read = await readFiles([{ name, bytes: readFileSync(join(INPUTS, folder, name)) }])
    if (!read.ok || !('workbook' in read)) throw new Error(`${name} could not be read`)
    const imported = importXlsform(read.workbook, { fileName: name })
    const { report } = imported
    expect(report.rows).toBe(report.whole + report.approximated + report.notTaken)
    for (const line of report.lines) if (line.outcome !== 'whole') expect(line.notes, `${line.sheet}:${line.row}`).not.toEqual([])
    if (!imported.ok) return expect(report.problems).not.toEqual([])
    // Those that were broken on purpose say nothing of how forms fare.
    if (folder !== 'xlsform-lint') shares.push({ folder, name, dialect: dialectOf(report), all: counts(report.lines), survey: counts(report.lines.filter(({ sheet }) => sheet.trim().toLowerCase() === 'survey')) })
    expect(errorsIn(imported.definition)).toEqual([])
  })

  afterAll(() => {
    const sum = (of: readonly Share[], what: 'all' | 'survey') => of.reduce((counted, share) => ({ rows: counted.rows + share[what].rows, whole: counted.whole + share[what].whole }), { rows: 0, whole: 0 })
    const percent = ({ rows, whole }: Counts) => (rows === 0 ? 100 : (100 * whole) / rows)
    const shown = (of: readonly Share[]) => `${percent(sum(of, 'all')).toFixed(1).padStart(6)} % of ${String(sum(of, 'all').rows).padStart(6)} rows, ${percent(sum(of, 'survey')).toFixed(1).padStart(6)} % of ${String(sum(of, 'survey').rows).padStart(6)} rows of the survey`
    const worst = [...shares].sort((one, other) => percent(one.survey) - percent(other.survey)).slice(0, 12)
    const of = (dialect: Dialect) => shares.filter((share) => share.dialect === dialect)
    console.info(['taken over whole:', ...FLOORS.map(([dialect]) => `${shown(of(dialect))}  ${dialect} (${of(dialect).length})`), 'the least:', ...worst.map((share) => `${shown([share])}  ${share.folder}/${share.name}`)].join('\n'))
    for (const [dialect, all, survey] of FLOORS) {
      expect(percent(sum(of(dialect), 'all')), dialect).toBeGreaterThan(all)
      expect(percent(sum(of(dialect), 'survey')), dialect).toBeGreaterThan(survey)
    }
  })
})
