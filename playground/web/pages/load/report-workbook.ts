import type { TFunction } from 'i18next'
import type { ImportReport } from '../../../../core/exchange/import-report.ts'
import { noteWords, problemWords } from '../../../../core/exchange/words/import-words.ts'
import type { Cell, Workbook } from '../../../../core/exchange/workbook.ts'
import { OUTCOME_MARKS } from './outcome-marks.ts'

/** The report as a workbook that can be handed around: every row and what became of it, and what is wrong with the source, in a language. */
export function reportWorkbook({ lines, problems }: ImportReport, t: TFunction, language: string): Workbook {
  const place = [t('load.inReport.sheet'), t('load.row')]
  const rows: Cell[][] = [
    [...place, t('load.inReport.type'), t('load.inReport.name'), t('load.inReport.wording'), t('load.report'), t('load.became'), t('load.inReport.why')],
    ...lines.map(({ sheet, row, type, name, label, outcome, became = '', notes }) => [sheet, row, type, name, label, t(OUTCOME_MARKS[outcome].word), became, notes.map((note) => noteWords(note, language)).join('\n')]),
  ]
  const wrong = problems.map((problem): Cell[] => {
    const { message, hint } = problemWords(problem, language)
    return [problem.sheet, problem.row > 0 ? problem.row : null, problem.column, message, hint]
  })
  const sheets = [{ name: t('load.reportFile'), rows }]
  return { sheets: wrong.length === 0 ? sheets : [...sheets, { name: t('load.warnings'), rows: [[...place, t('load.inReport.column'), t('load.inReport.matter'), t('load.inReport.wayOut')], ...wrong] }] }
}
