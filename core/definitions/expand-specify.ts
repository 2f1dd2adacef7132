import type { Option, Question } from './definition-types.ts'

const SPECIFY = '_specify'

/** Id of the question that asks for the words of an option with `specify`. */
export function specifyId(id: string): string {
  return `${id}${SPECIFY}`
}

/** Options of a question, or of the list it is, that ask for words. */
export function specifyingOptions({ oneOf, items }: Question): readonly Option[] {
  return (oneOf ?? items?.oneOf ?? []).filter(({ specify }) => specify !== undefined)
}

function asksForWords({ oneOf, items }: Question): boolean {
  const options = oneOf ?? items?.oneOf
  return options !== undefined && options.some(({ specify }) => specify !== undefined)
}

/** Whether a section has a question of this name, written or made for the words of an option. */
export function asksFor({ properties }: Question, name: string): boolean {
  if (!properties) return false
  if (Object.hasOwn(properties, name)) return true
  const id = name.endsWith(SPECIFY) ? name.slice(0, -SPECIFY.length) : ''
  const asked = Object.hasOwn(properties, id) ? properties[id] : undefined
  return asked !== undefined && asksForWords(asked)
}

function oneAsksForWords(properties: Readonly<Record<string, Question>>): boolean {
  for (const id in properties) if (properties[id] && asksForWords(properties[id])) return true
  return false
}

/** A section, or what a row is, with a text question right after each question that has an option asking for words. */
export function expandSpecify(section: Question): Question {
  const { properties = {}, required = [] } = section
  if (!oneAsksForWords(properties)) return section
  const added: string[] = []
  const questions = Object.entries(properties).flatMap(([id, question]): [string, Question][] => {
    const words = specifyId(id)
    const asking = Object.hasOwn(properties, words) ? undefined : specifyQuestion(id, question)
    if (asking) added.push(words)
    return asking ? [[id, question], [words, asking]] : [[id, question]]
  })
  return added.length === 0 ? section : { ...section, properties: Object.fromEntries(questions), required: [...required, ...added] }
}

/** The question for the words of an option of a question; undefined where none asks for words. */
export function specifyQuestion(id: string, question: Question): Question | undefined {
  const options = specifyingOptions(question)
  const [first] = options
  if (first?.specify === undefined) return undefined
  const { personal, sensitive } = question
  const isSensitive = sensitive ?? question.items?.sensitive
  const isPersonal = personal ?? question.items?.personal
  return {
    type: 'string',
    title: first.specify,
    visibleWhen: options.map(({ const: code }) => (question.type === 'array' ? `selected(${id}, ${JSON.stringify(code)})` : `${id} = ${JSON.stringify(code)}`)).join(' or '),
    ...(isPersonal !== undefined && { personal: isPersonal }),
    ...(isSensitive !== undefined && { sensitive: isSensitive }),
  }
}
