import { programLanguage, type ProgramLanguage } from '../../definitions/program-languages.ts'
import { ar } from './answer-words/ar.ts'
import { en, type AnswerProblemCode, type AnswerSentences } from './answer-words/en.ts'
import { es } from './answer-words/es.ts'
import { hy } from './answer-words/hy.ts'
import { it } from './answer-words/it.ts'
import type { NonResponseReason } from '../filling/non-response.ts'
import { ro } from './answer-words/ro.ts'

/** Yes and no, for questions that have no words of their own for them. */
export const YES_NO = {
  yes: { en: 'Yes', it: 'Sì', ar: 'نعم', ro: 'Da', es: 'Sí', hy: 'Այո' },
  no: { en: 'No', it: 'No', ar: 'لا', ro: 'Nu', es: 'No', hy: 'Ոչ' },
} as const satisfies Record<'yes' | 'no', Record<ProgramLanguage, string>>

/** That something is signed, where no name was typed. */
export const SIGNED = {
  en: 'Signed', it: 'Firmato', ar: 'تم التوقيع', ro: 'Semnat', es: 'Firmado', hy: 'Ստորագրված է',
} as const satisfies Record<ProgramLanguage, string>

/** Over questions that stand in no section, after others that do. */
export const FURTHER_QUESTIONS = {
  en: 'Further questions', it: 'Altre domande', ar: 'أسئلة أخرى', ro: 'Alte întrebări', es: 'Otras preguntas', hy: 'Այլ հարցեր',
} as const satisfies Record<ProgramLanguage, string>

/** Why there is no answer. */
export const NON_RESPONSE = {
  dont_know: { en: 'Does not know', it: 'Non sa', ar: 'لا يعرف', ro: 'Nu știe', es: 'No sabe', hy: 'Չգիտի' },
  refused: { en: 'Prefers not to say', it: 'Preferisce non rispondere', ar: 'يفضّل عدم الإجابة', ro: 'Preferă să nu răspundă', es: 'Prefiere no responder', hy: 'Նախընտրում է չպատասխանել' },
  not_applicable: { en: 'Does not apply', it: 'Non si applica', ar: 'لا ينطبق', ro: 'Nu se aplică', es: 'No procede', hy: 'Կիրառելի չէ' },
} as const satisfies Record<NonResponseReason, Record<ProgramLanguage, string>>

/** Instead of the sentence of a rule that would take too long with these answers. */
export const UNCHECKABLE = {
  en: 'These answers are too long to be checked against each other: shorten texts or take entries away.',
  it: 'Queste risposte sono troppo lunghe per essere confrontate tra loro: accorcia i testi o togli delle voci.',
  ar: 'هذه الإجابات أطول من أن يُتحقق من توافقها: اختصر النصوص أو احذف بعض البنود.',
  ro: 'Aceste răspunsuri sunt prea lungi pentru a fi verificate împreună: scurtați textele sau ștergeți din înregistrări.',
  es: 'Estas respuestas son demasiado largas para comprobarlas entre sí: acorta los textos o quita entradas.',
  hy: 'Այս պատասխանները չափազանց երկար են՝ միմյանց հետ ստուգելու համար. կրճատեք տեքստերը կամ հանեք գրառումներ։',
} as const satisfies Record<ProgramLanguage, string>

export const ANSWER_SENTENCES: Readonly<Record<ProgramLanguage, AnswerSentences>> = { en, it, ar, ro, es, hy }

/** The sentence for a problem, in the language asked for or else in English; begun with the row's heading where it is in a row. */
export function answerSentence(code: AnswerProblemCode, params: Readonly<Record<string, string | number>>, language: string): string {
  const spoken = programLanguage(language)
  const sentence = ANSWER_SENTENCES[spoken][code].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  const { row } = params
  if (row === undefined || row === '') return sentence
  // A check's sentence is the author's own: it may begin with a name.
  return `${row}: ${code === 'check' ? sentence : sentence.slice(0, 1).toLocaleLowerCase(spoken) + sentence.slice(1)}`
}
