import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importFile } from '../../core/exchange/import-file.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { playWalk } from './play-walk.ts'
import { shownDifference } from './shown-difference.ts'
import { tracesIn } from './trace.ts'

const MOST_SHOWN = 20

const [form, trace] = process.argv.slice(2)
if (form === undefined || trace === undefined) {
  console.error('Which form and which walk? npm run replay -- FORM TRACE.jsonl')
  process.exit(2)
}
const imported = await importFile([{ name: basename(form), bytes: readFileSync(form) }])
if (!imported.ok) {
  for (const { sheet, row, message } of imported.report.problems) console.error(`${sheet}:${row} ${message}`)
  process.exit(1)
}
const compiled = compileForm(imported.definition)
const played = tracesIn(readFileSync(trace, 'utf8')).map((walk) => ({ walk, ...playWalk(compiled, walk) }))
const differences = played.flatMap(({ walk, differences: found }) => found.map((difference) => shownDifference(walk, difference, compiled)))
for (const line of differences.slice(0, MOST_SHOWN)) console.log(line)
if (differences.length > MOST_SHOWN) console.log(`and ${differences.length - MOST_SHOWN} more`)
const states = played.reduce((sum, walk) => sum + walk.states, 0)
const equal = states - differences.length
console.log(JSON.stringify({ states, equal, share: Number((equal / Math.max(1, states)).toFixed(4)) }))
