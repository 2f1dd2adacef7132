import type { Text } from '../definitions/definition-types.ts'
import { PROGRAM_LANGUAGES, programLanguage, type ProgramLanguage } from '../definitions/program-languages.ts'
import { textIn } from '../definitions/text.ts'

/** The sentences of this room, by language; {what} stands for a name or a list of names. */
export const WORKFLOW_WORDS = {
  fromLevelUp: {
    en: 'from {what} up',
    it: 'da {what} in su',
    ar: 'ابتداءً من {what}',
    ro: 'de la {what} în sus',
    es: 'a partir de {what}',
    hy: 'սկսած՝ {what}',
  },
  onlyWithIntake: {
    en: 'only with intake type {what}',
    it: 'solo con il tipo di accesso {what}',
    ar: 'فقط مع نوع الاستقبال {what}',
    ro: 'numai cu tipul de acces {what}',
    es: 'solo con el tipo de acceso {what}',
    hy: 'միայն դիմելու այս եղանակով՝ {what}',
  },
  role: {
    en: 'only {what} may',
    it: 'può farlo solo chi è {what}',
    ar: 'متاح فقط لدور {what}',
    ro: 'o poate face numai cine are rolul {what}',
    es: 'solo puede hacerlo quien tiene el rol {what}',
    hy: 'թույլատրվում է միայն այս դերին՝ {what}',
  },
  phase: {
    en: 'only in the phase {what}',
    it: 'solo nella fase {what}',
    ar: 'فقط في مرحلة {what}',
    ro: 'numai în etapa {what}',
    es: 'solo en la fase {what}',
    hy: 'միայն այս փուլում՝ {what}',
  },
  closed: {
    en: 'the case is closed',
    it: 'il caso è chiuso',
    ar: 'الحالة مغلقة',
    ro: 'cazul este închis',
    es: 'el caso está cerrado',
    hy: 'դեպքը փակված է',
  },
  notOffered: {
    en: 'there is no need for it now',
    it: 'ora non serve',
    ar: 'لا حاجة إليه الآن',
    ro: 'acum nu este nevoie',
    es: 'ahora no hace falta',
    hy: 'հիմա դրա կարիքը չկա',
  },
  passedOver: { en: 'passed over', it: 'saltata', ar: 'تم تجاوزها', ro: 'sărită', es: 'omitida', hy: 'բաց է թողնված' },
} as const satisfies Record<string, Record<ProgramLanguage, string>>

export type WorkflowWord = keyof typeof WORKFLOW_WORDS

/** A sentence of this room in one language, in English where it does not speak it. Several names are listed with the language's word for or. */
export function workflowWords(word: WorkflowWord, language: string, ...names: readonly Text[]): string {
  const spoken = programLanguage(language)
  const written = names.map((name) => (word === 'role' ? somebody(textIn(name, language), spoken) : textIn(name, language)))
  return WORKFLOW_WORDS[word][spoken].replace('{what}', () => new Intl.ListFormat(spoken, { type: 'disjunction' }).format(written))
}

/** The same sentence in every language of the program. */
export function inEveryLanguage(word: WorkflowWord, ...names: readonly Text[]): Text {
  return Object.fromEntries(PROGRAM_LANGUAGES.map((language) => [language, workflowWords(word, language, ...names)]))
}

/** A role's title within a sentence: a coordinator, an IT officer. */
function somebody(title: string, language: ProgramLanguage): string {
  const isAcronym = /^\p{Lu}{2}/u.test(title)
  const written = isAcronym ? title : title.charAt(0).toLocaleLowerCase(language) + title.slice(1)
  if (language !== 'en') return written
  return `${/^[aeiou]/i.test(written) ? 'an' : 'a'} ${written}`
}
