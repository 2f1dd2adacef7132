import { parseArgs } from 'node:util'
import { benchCase } from './case.ts'
import { benchCheck } from './check.ts'
import { benchExpressions } from './expressions.ts'
import { type Figure, figureLine, figureRow } from './figure.ts'
import { benchForms } from './forms.ts'
import { benchLive } from './live.ts'
import { benchScore } from './score.ts'
import { benchStart } from './start.ts'
import { benchStore } from './store.ts'

const { positionals: wanted, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string' }, questions: { type: 'string' }, large: { type: 'boolean', default: false } } })
const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
const questions = values.questions?.split(',').map(Number)

/** Each prints its table and gives its figures. */
const BENCHMARKS = new Map<string, () => Promise<readonly Figure[]>>([
  ['start', benchStart],
  ['case', benchCase],
  ['live', benchLive],
  ['expressions', benchExpressions],
  ['score', benchScore],
  ['check', benchCheck],
  ['forms', () => benchForms(rounds, questions)],
  ['store', () => benchStore(values.large)],
])

const unknown = wanted.find((name) => !BENCHMARKS.has(name))
if (wanted.length === 0 || unknown !== undefined) {
  console.error(`${unknown === undefined ? 'Which benchmark?' : `There is no benchmark "${unknown}".`} npm run bench -- ${[...BENCHMARKS.keys()].join(' | ')}`)
  process.exit(2)
}
for (const name of wanted) {
  const figures = (await BENCHMARKS.get(name)?.()) ?? []
  if (figures.length > 0) console.table(figures.map(figureRow))
  for (const figure of figures) console.log(figureLine(figure))
}
