import { importFile } from '../../core/exchange/import-file.ts'
import { readFiles } from '../../core/exchange/read/read-files.ts'
import { writeXlsx } from '../../core/exchange/write/write-xlsx.ts'
import { median, rounded, type Figure } from './figure.ts'
import { generatedWorkbook } from './generated-workbook.ts'
import { benchLongList } from './long-list.ts'

const ROWS = 1000
const ROUNDS = 31
/** Rounds until the engine has compiled what it will compile: much more code is behind a report than behind cells. */
const WARM_UP = 12

/** An XLSForm from file to report, and the keys in a long list of choices that it brings along. */
export async function benchImport(): Promise<readonly Figure[]> {
  return [...(await reportToCells()), ...(await benchLongList())]
}

/** How long an XLSForm takes from file to report, against reading its cells alone; one and the other in turns. */
async function reportToCells(): Promise<readonly Figure[]> {
  const file = { name: 'long_survey.xlsx', bytes: writeXlsx(generatedWorkbook(ROWS)) }
  const reading: number[] = []
  const importing: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const read = await timed(() => readFiles([file]))
    const imported = await timed(() => importFile([file]))
    if (!imported.result.ok || imported.result.report.whole < ROWS) throw new Error('The generated workbook is not taken whole.')
    if (round === 0) console.log(`${ROWS} rows, the first time in a new process: cells ${rounded(read.ms)} ms, file to report ${rounded(imported.ms)} ms`)
    if (round < WARM_UP) continue
    reading.push(read.ms)
    importing.push(imported.ms)
  }
  console.log(`${ROWS} rows: cells ${rounded(median(reading))} ms, file to report ${rounded(median(importing))} ms (median of ${ROUNDS})`)
  return [{ figure: `import.report_to_cells_${ROWS}`, value: rounded(median(importing) / median(reading)), goal: '<= 2' }]
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}
