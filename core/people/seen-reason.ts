import { askedWords } from '../cases/asked-answer.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Answers } from '../forms/answers.ts'

/**
 * The reason that an event or a closure repeats from its form, as an object to spread: empty where the role does not see the
 * answer it comes from.
 * @param seen the answers as the role sees them
 */
export function seenReason({ forms }: Pick<Configuration, 'forms'>, formId: string, seen: Answers): { readonly reason?: string } {
  const form = Object.hasOwn(forms, formId) ? forms[formId] : undefined
  const reason = form && askedWords(form, seen, 'reason')
  return reason ? { reason } : {}
}
