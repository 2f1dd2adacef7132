import { expect, test } from 'vitest'
import type { Score } from '../../../core/forms/answers.ts'
import { isSettled } from '../../../playground/web/forms/reasons/is-settled.ts'

const score = (value: number | null): Score => ({ scale: 's', title: 'S', value, reasons: [], sensitive: false })
const path = (...reasons: string[]) => ({ path: 'p', title: 'P', because: 'B', paths: [], reasons: reasons.map((at) => ({ at, question: at, answer: 'Yes', sensitive: false })) })

test.each([
  ['answers led to it while a score waits', path('/water'), [score(5), score(null)], true],
  ['no row fits and a score waits', path(), [score(5), score(null)], false],
  ['no row fits and no score waits', path(), [score(5)], true],
  ['nothing is recommended', undefined, [score(5)], false],
] as const)('a path is told where %s', (_, recommendation, scores, told) => {
  expect(isSettled({ ...(recommendation && { recommendation }), scores })).toBe(told)
})
