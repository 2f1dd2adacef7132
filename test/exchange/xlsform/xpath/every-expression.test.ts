import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportNote } from '../../../../core/exchange/import-report.ts'
import { readFiles } from '../../../../core/exchange/read/read-files.ts'
import { importXlsform } from '../../../../core/exchange/xlsform/import-xlsform.ts'
import { XPATH_MESSAGES } from '../../../../core/exchange/xlsform/xpath/xpath-messages.ts'

const INPUTS = resolve(import.meta.dirname, '../../../../../shared/inputs')
const FOLDERS = ['xlsform', 'xlsform-pairs', 'xlsform-small']
const files = FOLDERS.flatMap((folder) => (existsSync(join(INPUTS, folder)) ? readdirSync(join(INPUTS, folder)).map((name) => join(folder, name)) : []))
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no expressions of other people are translated.')

/** What depends on something that a workbook does not hold, or that no definition has. */
const OUTSIDE: ReadonlySet<string> = new Set(['list-not-here', 'function-of-chance', 'function-of-device', 'function-of-place', 'function-of-dialect', 'last-saved', 'not-an-expression', 'reference-to-nothing'])
const COLUMNS = /^(?:bind:*)?(?:relevan(?:t|ce)|constraint|calculat(?:ion|e)|choice[ _]filter|repeat_count)$/i

interface Tally {
  readonly expressions: number
  readonly left: readonly ImportNote[]
}

async function tallied(file: string): Promise<Tally> {
  const read = await readFiles([{ name: file, bytes: readFileSync(join(INPUTS, file)) }])
  if (!read.ok || !('workbook' in read)) return { expressions: 0, left: [] }
  const imported = importXlsform(read.workbook, { fileName: file })
  const survey = read.workbook.sheets.find(({ name }) => /^survey$/i.test(name.trim()))
  const columns = (survey?.rows ?? []).slice(0, 5).flatMap((row) => row.flatMap((cell, at) => (typeof cell === 'string' && COLUMNS.test(cell.trim()) ? [at] : [])))
  const expressions = (survey?.rows ?? []).flatMap((row) => columns.filter((at) => row[at] !== null && row[at] !== undefined && row[at] !== '')).length
  const notes = imported.report.lines.flatMap((line) => line.notes)
  return { expressions, left: notes.filter(({ code }) => Object.hasOwn(XPATH_MESSAGES, code) && XPATH_MESSAGES[code as keyof typeof XPATH_MESSAGES][0] === 'not-taken') }
}

test.skipIf(files.length === 0)('expressions of other people are translated, but for what is outside of any definition', async () => {
  const tallies: Tally[] = []
  for (const file of files) tallies.push(await tallied(file))
  const all = tallies.reduce((sum, { expressions }) => sum + expressions, 0)
  const left = tallies.flatMap((tally) => tally.left)
  const inside = left.filter(({ code }) => !OUTSIDE.has(code))
  const reasons = new Map<string, number>()
  for (const { code } of left) reasons.set(code, (reasons.get(code) ?? 0) + 1)
  console.info(`${all} expressions, ${left.length} left out: ${[...reasons].map(([code, count]) => `${code} ${count}`).join(', ')}`)
  expect([all > 4000, inside.length / all < 0.005, left.length / all < 0.05]).toEqual([true, true, true])
}, 300_000)
