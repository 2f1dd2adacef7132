import type { ProgramLanguage } from '../definitions/program-languages.ts'

/** Stands in for a reason that a role may not see, to follow the word because. */
export const NOT_FOR_THIS_ROLE = {
  en: 'of answers that this role does not see',
  it: 'ci sono risposte che questo ruolo non vede',
  ar: 'هناك إجابات لا يراها هذا الدور',
  ro: 'există răspunsuri pe care acest rol nu le vede',
  es: 'hay respuestas que este rol no ve',
  hy: 'կան պատասխաններ, որոնք այս դերը չի տեսնում',
} as const satisfies Record<ProgramLanguage, string>
