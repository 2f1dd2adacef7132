import type { Text } from '../../definitions/definition-types.ts'

type Words = 'other' | 'specify' | 'impossible' | 'answerOne' | 'yes' | 'no'

/** Words that XLSForm leaves to the program that shows a form. */
const OWN_WORDS: Readonly<Record<string, Readonly<Record<Words, string>>>> = {
  en: { other: 'Other', specify: 'Which other?', impossible: 'This answer is not possible here. Please check it.', answerOne: 'Please answer at least one of these questions.', yes: 'Yes', no: 'No' },
  it: { other: 'Altro', specify: 'Quale altro?', impossible: 'Qui questa risposta non è possibile. Controllala.', answerOne: 'Rispondi ad almeno una di queste domande.', yes: 'Sì', no: 'No' },
  ar: { other: 'غير ذلك', specify: 'ما هو؟', impossible: 'هذه الإجابة غير ممكنة هنا. يُرجى التحقق منها.', answerOne: 'يُرجى الإجابة عن سؤال واحد على الأقل من هذه الأسئلة.', yes: 'نعم', no: 'لا' },
  ro: { other: 'Altul', specify: 'Care altul?', impossible: 'Acest răspuns nu este posibil aici. Verificați-l.', answerOne: 'Răspundeți la cel puțin una dintre aceste întrebări.', yes: 'Da', no: 'Nu' },
  es: { other: 'Otro', specify: '¿Cuál otro?', impossible: 'Esta respuesta no es posible aquí. Revísela.', answerOne: 'Responda al menos una de estas preguntas.', yes: 'Sí', no: 'No' },
  hy: { other: 'Այլ', specify: 'Ի՞նչ այլ', impossible: 'Այս պատասխանն այստեղ հնարավոր չէ։ Ստուգեք այն։', answerOne: 'Պատասխանեք այս հարցերից գոնե մեկին։', yes: 'Այո', no: 'Ոչ' },
  fr: { other: 'Autre', specify: 'Lequel ?', impossible: 'Cette réponse n’est pas possible ici. Vérifiez-la.', answerOne: 'Répondez à au moins une de ces questions.', yes: 'Oui', no: 'Non' },
  pt: { other: 'Outro', specify: 'Qual outro?', impossible: 'Esta resposta não é possível aqui. Verifique-a.', answerOne: 'Responda a pelo menos uma destas perguntas.', yes: 'Sim', no: 'Não' },
}

/** One of these in the languages of a form. */
export function ownWords(words: Words, languages: readonly string[]): Text {
  const inLanguage = (tag: string) => (OWN_WORDS[tag] ?? OWN_WORDS[tag.split('-')[0] ?? ''] ?? OWN_WORDS['en'])?.[words] ?? words
  return languages.length === 0 ? inLanguage('en') : Object.fromEntries(languages.map((tag) => [tag, inLanguage(tag)]))
}
