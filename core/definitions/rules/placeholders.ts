import { suggestion } from '../did-you-mean.ts'
import type { FormDefinition } from '../configuration.ts'
import type { Question, Text } from '../definition-types.ts'
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
      for (const text of filledTexts(definition)) for (const mistake of look(text)) yield { ...mistake, document }
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

function* filledTexts(definition: FormDefinition): Generator<FilledText> {
  const questions = [...questionsOf(definition.answers)]
  const ids = new Set(questions.flatMap(({ name, way }) => (way.length > 0 ? [name, way.join('.')] : [])))
  yield* inLanguages(definition.summary, ['summary'], ids)
  for (const placed of questions) {
    const { question, path } = placed
    yield* inLanguages(question.repeat?.heading, [...path, 'repeat', 'heading'], headingNames(question))
    const ofRow = rowNames(placed)
    const known = ofRow.length === 0 ? ids : new Set([...ids, ...ofRow])
    for (const keyword of ['title', 'description', 'interviewerNote'] as const) yield* inLanguages(question[keyword], [...path, keyword], known)
    for (const [index, { title, description }] of (question.oneOf ?? []).entries()) {
      yield* inLanguages(title, [...path, 'oneOf', index, 'title'], known)
      yield* inLanguages(description, [...path, 'oneOf', index, 'description'], known)
    }
    for (const [index, { message }] of (question.check ?? []).entries()) yield* inLanguages(message, [...path, 'check', index, 'message'], known)
  }
}

function headingNames({ repeat, items }: Question): Set<string> {
  return new Set(['position', ...Object.keys(items?.properties ?? {}), ...(repeat?.over ? fieldsOf(repeat.over).keys() : [])])
}

/** What a row has besides its answers: its number, and the fields of whom it is about. */
function rowNames(placed: PlacedQuestion): readonly string[] {
  const isInRow = [...placed.around, placed.question].some(({ items }) => items?.type === 'object')
  return isInRow ? ['position', ...subjectNames(placed).keys()] : []
}

function* inLanguages(text: Text | undefined, path: Path, known: ReadonlySet<string>): Generator<FilledText> {
  // Words without a brace are only words, which most are.
  if (typeof text === 'string') {
    if (/[{}]/.test(text)) yield { words: text, path, known }
  } else for (const [language, words] of Object.entries(text ?? {})) if (/[{}]/.test(words)) yield { words, path: [...path, language], known }
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
