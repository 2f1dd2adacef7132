import type { Text } from '../definitions/definition-types.ts'

/** Stands in for a reason that a role may not see, to follow the word because. */
export const NOT_FOR_THIS_ROLE: Text = {
  en: 'of answers that this role does not see',
  it: 'ci sono risposte che questo ruolo non vede',
  ar: 'هناك إجابات لا يراها هذا الدور',
}
