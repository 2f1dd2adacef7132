import type { Configuration } from '../definitions/configuration.ts'
import type { Case } from './case.ts'
import { askedAnswer } from './asked-answer.ts'

/** The instant of the planned meeting, as it was answered to `when`. */
export function meetingAt({ scheduled }: Case, { forms }: Pick<Configuration, 'forms'>): string | undefined {
  const form = scheduled && forms[scheduled.form.id]
  const when = form && askedAnswer(form, scheduled.answers, 'when')?.value
  return typeof when === 'string' ? when : undefined
}
