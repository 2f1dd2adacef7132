import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { ranksAll } from '../compile/ranks-all.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { givenAt } from '../filling/given.ts'
import { keptAt } from '../filling/kept.ts'
import { isNonResponse } from '../filling/non-response.ts'
import { isNeeded } from '../filling/work-out.ts'
import { isOffered, offeredOptions } from '../options/offered-options.ts'
import { blankFault, kindFault } from './answer-rules.ts'
import type { Fault } from './answer-rules.ts'

/** What is wrong with the answer to one question. */
export const faultAt = keptAt<Fault | undefined>(undefined, (filling, asked) => {
  const { question, raw } = asked
  const given = givenAt(filling, asked)
  if (isBlank(raw)) return isNeeded(filling, asked) ? blankFault(question) : undefined
  if (given !== null) return question.limits(given) ?? notOffered(filling, asked, given)
  if (asked.nonResponse) return undefined
  return isNonResponse(raw) ? { code: 'no-such-reason' } : kindFault(question)
})

function notOffered(filling: Filling, asked: Asked, given: Value): Fault | undefined {
  const { question } = asked
  if (question.options.length === 0 && !question.optionsFrom) return undefined
  if (!Array.isArray(given)) return isOffered(filling, asked, given) ? undefined : refusedChoice(given)
  for (const value of given) if (!isOffered(filling, asked, value)) return refusedChoice(value)
  if (!ranksAll(question)) return undefined
  const count = offeredOptions(filling, asked)?.length ?? 0
  return given.length < count ? { code: 'rank-all', params: { count } } : undefined
}

function refusedChoice(value: Value): Fault {
  return { code: 'not-offered', params: { value: String(value).slice(0, 60) } }
}
