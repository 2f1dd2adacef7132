import { suggestion } from '../did-you-mean.ts'
import type { FormDefinition } from '../configuration.ts'
import type { Option, Question, Text } from '../definition-types.ts'
import { fieldsOf, subjectNames } from '../form-names.ts'
import { messageIn, namesIn, type MessagePart } from '../message.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Path } from '../source-place.ts'
import type { LocalMistake } from '../workflow-sites.ts'

/** Texts into which answers are put. */
export const placeholderRules: Rules = new Map<string, Rule>([
  ['unknown-placeholder', eachFilledText(unknownNames)],
  ['bad-placeholder', eachFilledText(unreadable)],
])

/** Words of one language into which answers are put, and the names there are to put in. */
interface FilledText {
  readonly words: string
  readonly path: Path
  readonly known: ReadonlySet<string>
}

function eachFilledText(look: (text: FilledText) => Iterable<LocalMistake>): Rule {
  return function* ({ forms, translations }) {
    for (const { document, definition } of forms) {
      for (const text of filledTextsOf(definition)) for (const mistake of look(text)) yield { ...mistake, document }
    }
    for (const { document, definition } of translations) {
      const lines = [['texts', definition.texts] as const, ...Object.entries(definition.in ?? {}).map(([id, texts]) => [id, texts] as const)]
      for (const [where, texts] of lines) {
        const at = where === 'texts' ? ['texts'] : ['in', where]
        for (const [source, words] of Object.entries(texts)) {
          const message = messageIn(source)
          const known = new Set(message.ok ? namesIn(message.parts).map(({ name }) => name) : [])
          if (known.size > 0) for (const mistake of look({ words, path: [...at, source], known })) yield { ...mistake, document }
        }
      }
    }
  }
}

const gathered = new WeakMap<FormDefinition, readonly FilledText[]>()

/** Gathered once for both rules. */
function filledTextsOf(definition: FormDefinition): readonly FilledText[] {
  const texts = gathered.get(definition) ?? filledTexts(definition)
  gathered.set(definition, texts)
  return texts
}

function filledTexts(definition: FormDefinition): readonly FilledText[] {
  const questions = questionsOf(definition.answers)
  const found: FilledText[] = []
  const filledIn = optionsFilledIn()
  const ids = once(() => new Set(questions.flatMap(({ name, way }) => (way.length > 0 ? [name, way.join('.')] : []))))
  if (isFilled(definition.summary)) found.push(...inLanguages(definition.summary, ['summary'], ids()))
  for (const placed of questions) {
    const { question } = placed
    const heading = question.repeat?.heading
    if (isFilled(heading)) found.push(...inLanguages(heading, [...placed.path, 'repeat', 'heading'], headingNames(question)))
    const filled = filledOf(question, filledIn)
    if (filled.length === 0) continue
    const ofRow = rowNames(placed)
    const known = ofRow.length === 0 ? ids() : new Set([...ids(), ...ofRow])
    for (const [text, ...way] of filled) found.push(...inLanguages(text, [...placed.path, ...way], known))
  }
  return found
}

/** Most forms put no answer into any text, and need not know what there would be. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** A text into which answers are put, and the way to it in its question. */
type Filled = readonly [text: Text, ...way: Path]

/** Those of a question. */
function filledOf({ title, description, interviewerNote, oneOf, check }: Question, filledIn: ReturnType<typeof optionsFilledIn>): readonly Filled[] {
  const filled: Filled[] = []
  if (isFilled(title)) filled.push([title, 'title'])
  if (isFilled(description)) filled.push([description, 'description'])
  if (isFilled(interviewerNote)) filled.push([interviewerNote, 'interviewerNote'])
  if (oneOf) filled.push(...filledIn(oneOf))
  check?.forEach(({ message }, index) => {
    if (isFilled(message)) filled.push([message, 'check', index, 'message'])
  })
  return filled
}

/** The same of options, looked through once where questions have them in common. */
function optionsFilledIn(): (options: readonly Option[]) => readonly Filled[] {
  const known = new Map<readonly Option[], readonly Filled[]>()
  return (options) => {
    const filled = known.get(options) ?? options.flatMap(({ title, description }, index): Filled[] => [
      ...(isFilled(title) ? [[title, 'oneOf', index, 'title'] as const] : []),
      ...(isFilled(description) ? [[description, 'oneOf', index, 'description'] as const] : []),
    ])
    known.set(options, filled)
    return filled
  }
}

/** Words without a brace are only words, which most are. */
function isFilled(text: Text | undefined): text is Text {
  if (text === undefined) return false
  if (typeof text === 'string') return hasBrace(text)
  for (const language in text) if (hasBrace(text[language] ?? '')) return true
  return false
}

function hasBrace(words: string): boolean {
  return words.includes('{') || words.includes('}')
}

function headingNames({ repeat, items }: Question): Set<string> {
  return new Set(['position', ...Object.keys(items?.properties ?? {}), ...(repeat?.over ? fieldsOf(repeat.over).keys() : [])])
}

/** What a row has besides its answers: its number, and the fields of whom it is about. */
function rowNames(placed: PlacedQuestion): readonly string[] {
  const isInRow = [...placed.around, placed.question].some(({ items }) => items?.type === 'object')
  return isInRow ? ['position', ...subjectNames(placed).keys()] : []
}

function* inLanguages(text: Text, path: Path, known: ReadonlySet<string>): Generator<FilledText> {
  if (typeof text === 'string') yield { words: text, path, known }
  else for (const [language, words] of Object.entries(text)) if (hasBrace(words)) yield { words, path: [...path, language], known }
}

function* unknownNames({ words, path, known }: FilledText): Generator<LocalMistake> {
  const message = messageIn(words)
  if (!message.ok) return
  for (const { name, at } of [...namesIn(message.parts), ...bracedWords(message.parts)]) {
    if (known.has(name)) continue
    yield { path, character: at, message: `Nothing fills in {${name}}.`, hint: () => suggestion(name, known, 'There are')?.replaceAll(/"([^"]*)"/g, '{$1}') }
  }
}

/** Braces around what cannot be a name. */
function bracedWords(parts: readonly MessagePart[]) {
  return parts.flatMap((part) =>
    part.kind === 'words' ? [...part.words.matchAll(/\{([^{}]*)\}/g)].map(({ 1: name = '', index }) => ({ name, at: part.at + index })) : [],
  )
}

function* unreadable({ words, path }: FilledText): Generator<LocalMistake> {
  const message = messageIn(words)
  if (!message.ok)
    yield {
      path,
      character: message.at,
      message: `This text cannot be filled in: ${message.reason}.`,
      hint: 'Write it like {children, plural, one {# child} other {# children}}.',
    }
}
