import type { Text } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'

/** The sentences of this room, by language; {what} stands for a name or a list of names. */
const WORDS = {
  fromLevelUp: { en: 'from {what} up', it: 'da {what} in su', ar: 'ابتداءً من {what}' },
  onlyWithIntake: { en: 'only with intake type {what}', it: 'solo con il tipo di accesso {what}', ar: 'فقط مع نوع الاستقبال {what}' },
  role: { en: 'only {what} may', it: 'può farlo solo chi è {what}', ar: 'متاح فقط لدور {what}' },
  phase: { en: 'only in the phase {what}', it: 'solo nella fase {what}', ar: 'فقط في مرحلة {what}' },
  closed: { en: 'the case is closed', it: 'il caso è chiuso', ar: 'الحالة مغلقة' },
  notOffered: { en: 'there is no need for it now', it: 'ora non serve', ar: 'لا حاجة إليه الآن' },
  misfit: {
    en: 'the case stands in the phase {what}, which this setting of the switches does not have; set level and intake type back, or ask who may',
    it: 'il caso si trova nella fase {what}, che con queste scelte non esiste; ripristinate livello e tipo di accesso o chiedete a chi può farlo',
    ar: 'الحالة في مرحلة {what} غير الموجودة في الإعداد الحالي؛ أعيدوا ضبط المستوى ونوع الاستقبال أو اطلبوا ذلك ممن يحق له',
  },
  passedOver: { en: 'passed over', it: 'saltata', ar: 'تم تجاوزها' },
} as const satisfies Record<string, Record<'en' | 'it' | 'ar', string>>

export type WorkflowWord = keyof typeof WORDS

/** A sentence of this room in one language, in English where it does not speak it. Several names are listed with the language's word for or. */
export function workflowWords(word: WorkflowWord, language: string, ...names: readonly Text[]): string {
  const [tongue = ''] = language.split('-')
  const spoken = Object.hasOwn(WORDS[word], tongue) ? tongue : 'en'
  const written = names.map((name) => (word === 'role' ? somebody(textIn(name, language), spoken) : textIn(name, language)))
  return textIn(WORDS[word], spoken).replace('{what}', () => new Intl.ListFormat(spoken, { type: 'disjunction' }).format(written))
}

/** The same sentence in every language of this room. */
export function inEveryLanguage(word: WorkflowWord, ...names: readonly Text[]): Text {
  return Object.fromEntries(Object.keys(WORDS[word]).map((language) => [language, workflowWords(word, language, ...names)]))
}

/** A role's title within a sentence: a coordinator, an IT officer. */
function somebody(title: string, language: string): string {
  const isAcronym = /^\p{Lu}{2}/u.test(title)
  const written = isAcronym ? title : title.charAt(0).toLocaleLowerCase(language) + title.slice(1)
  if (language !== 'en') return written
  return `${/^[aeiou]/i.test(written) ? 'an' : 'a'} ${written}`
}
