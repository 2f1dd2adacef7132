import { known } from './condition-parts.ts'
import type { SimpleCondition } from './simple-condition.ts'

const OPPOSITES = {
  'is': 'isNot', 'isNot': 'is', 'answered': 'blank', 'blank': 'answered', 'same': 'differs', 'differs': 'same', 'some': 'none', 'none': 'some',
  '<': '>=', '>=': '<', '>': '<=', '<=': '>', 'all': 'any', 'any': 'all',
} as const

/** What holds where a condition does not; undefined where there is no short way to say it. */
export function opposite(condition: SimpleCondition | undefined): SimpleCondition | undefined {
  if (!condition || condition.kind === 'only' || condition.kind === 'contains' || condition.kind === 'never') return undefined
  if (!('parts' in condition)) return { ...condition, kind: OPPOSITES[condition.kind] } as SimpleCondition
  const parts = condition.parts.map(opposite)
  return known(parts) ? { kind: OPPOSITES[condition.kind], parts } : undefined
}
