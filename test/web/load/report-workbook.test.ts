import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { importFile } from '../../../core/exchange/import-file.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'
import { reportWorkbook } from '../../../playground/web/pages/load/report-workbook.ts'

const t = ((key: string) => key) as TFunction

test('the report as a workbook has every row, what became of it and why, in the reader’s language, and what is wrong with the source', async () => {
  const bytes = writeXlsx({ sheets: [{ name: 'survey', rows: [['type', 'name', 'label'], ['text', 'a', 'Why?'], ['intger', 'b', 'How many?']] }] })
  const { report } = await importFile([{ name: 'check.xlsx', bytes }])
  const { sheets: [rows, problems] } = reportWorkbook(report, t, 'es')
  expect(rows?.rows).toMatchObject([
    ['load.inReport.sheet', 'load.row', 'load.inReport.type', 'load.inReport.name', 'load.inReport.wording', 'load.report', 'load.became', 'load.inReport.why'],
    ['survey', 2, 'text', 'a', 'Why?', 'load.whole', 'a', ''],
    ['survey', 3, 'intger', 'b', 'How many?', 'load.approximated', 'b', expect.stringMatching(/intger/)],
  ])
  expect(problems?.rows[1]).toMatchObject(['survey', 3, 'type', expect.stringMatching(/intger/), expect.stringMatching(/integer/)])
  expect(rows?.rows[2]?.[7]).not.toBe(report.lines[1]?.notes[0]?.message)
})
