import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Surroundings } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { plainSchema } from '../../core/forms/compile/plain-schema.ts'
import { submission } from '../../core/forms/submission.ts'
import { type Figure, median, rounded } from './figure.ts'
import { fullAnswers, generatedTool } from './generated-tool.ts'

const QUESTIONS = 350
const ROUNDS = 31
const WARM_UP = 1000
const MILLISECONDS = 40

const surroundings: Surroundings = {
  today: '2026-05-01',
  facts: { today: '2026-05-01' },
  rows: { members: [], commitments: [], results: [] },
  options: { services: [], workers: [], paths: [], members: [], territories: [], findings: [] },
}

/** A submission checked, put in the shape it is stored in and scored, against a bare compiled ajv validator on the same answers. */
export async function benchScore(): Promise<readonly Figure[]> {
  const compiled = compileForm(generatedTool(QUESTIONS))
  const answers = fullAnswers(QUESTIONS)
  const count = Object.values(answers).reduce<number>((sum, section) => sum + Object.keys(section as object).length, 0)
  const validate = addFormats.default(new Ajv({ strict: false, multipleOfPrecision: 12 })).compile(plainSchema(compiled))
  const byAjv = () => {
    if (!validate(answers)) throw new Error('The answers should be good.')
  }
  const byUs = () => {
    const taken = submission(compiled, answers, surroundings)
    if (taken.problems('en').length > 0) throw new Error('The answers should be good.')
    if (Object.keys(taken.answers()).length === 0 || taken.result().scores.length === 0) throw new Error('There should be scores.')
  }
  const rates: { ajv: number[]; ours: number[]; ratio: number[] } = { ajv: [], ours: [], ratio: [] }
  for (let warm = 0; warm < WARM_UP; warm++) {
    byAjv()
    byUs()
  }
  for (let round = 0; round < ROUNDS; round++) {
    const isReversed = round % 2 !== 0
    const [first, second] = isReversed ? [byUs, byAjv] : [byAjv, byUs]
    const [one, other] = [perSecond(first), perSecond(second)]
    const [ajv, ours] = isReversed ? [other, one] : [one, other]
    rates.ajv.push(ajv)
    rates.ours.push(ours)
    rates.ratio.push(ours / ajv)
  }
  console.table([
    { score: `bare ajv, ${count} answers`, 'per second': Math.round(median(rates.ajv)), 'ms each': rounded(1000 / median(rates.ajv)) },
    { score: 'check, store and score', 'per second': Math.round(median(rates.ours)), 'ms each': rounded(1000 / median(rates.ours)) },
  ])
  return [{ figure: 'score.throughput', value: rounded(median(rates.ratio)), goal: '>= 0.5' }]
}

function perSecond(work: () => void): number {
  const began = performance.now()
  let times = 0
  let spent = 0
  while (spent < MILLISECONDS) {
    work()
    times++
    spent = performance.now() - began
  }
  return (times / spent) * 1000
}
