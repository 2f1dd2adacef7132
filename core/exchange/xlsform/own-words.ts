import type { Text } from '../../definitions/definition-types.ts'

type Words = 'other' | 'specify' | 'impossible'

/** Words that XLSForm leaves to the program that shows a form. */
const OWN_WORDS: Readonly<Record<string, Readonly<Record<Words, string>>>> = {
  en: { other: 'Other', specify: 'Which other?', impossible: 'This answer is not possible here. Please check it.' },
  it: { other: 'Altro', specify: 'Quale altro?', impossible: 'Qui questa risposta non è possibile. Controllala.' },
  ar: { other: 'غير ذلك', specify: 'ما هو؟', impossible: 'هذه الإجابة غير ممكنة هنا. يُرجى التحقق منها.' },
  ro: { other: 'Altul', specify: 'Care altul?', impossible: 'Acest răspuns nu este posibil aici. Verificați-l.' },
  es: { other: 'Otro', specify: '¿Cuál otro?', impossible: 'Esta respuesta no es posible aquí. Revísela.' },
  hy: { other: 'Այլ', specify: 'Ի՞նչ այլ', impossible: 'Այս պատասխանն այստեղ հնարավոր չէ։ Ստուգեք այն։' },
  fr: { other: 'Autre', specify: 'Lequel ?', impossible: 'Cette réponse n’est pas possible ici. Vérifiez-la.' },
  pt: { other: 'Outro', specify: 'Qual outro?', impossible: 'Esta resposta não é possível aqui. Verifique-a.' },
}

/** One of these in the languages of a form. */
export function ownWords(words: Words, languages: readonly string[]): Text {
  const inLanguage = (tag: string) => (OWN_WORDS[tag] ?? OWN_WORDS[tag.split('-')[0] ?? ''] ?? OWN_WORDS['en'])?.[words] ?? words
  return languages.length === 0 ? inLanguage('en') : Object.fromEntries(languages.map((tag) => [tag, inLanguage(tag)]))
}
