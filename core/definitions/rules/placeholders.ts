import { suggestion } from '../did-you-mean.ts'
import type { Question, Text } from '../definition-types.ts'
import { fieldsOf, subjectNames } from '../form-names.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Path } from '../source-place.ts'
import type { LocalMistake } from '../workflow-sites.ts'

/** Places in texts such as {name} that nothing fills in. */
export const placeholderRules: Rules = new Map<string, Rule>([
  [
    'unknown-placeholder',
    function* ({ forms }) {
      for (const { document, definition } of forms) {
        const questions = [...questionsOf(definition.answers)]
        const ids = new Set(questions.flatMap(({ name, way }) => (way.length > 0 ? [name, way.join('.')] : [])))
        for (const mistake of unknownPlaces(definition.summary, ['summary'], ids)) yield { ...mistake, document }
        for (const placed of questions) {
          const { question, path } = placed
          for (const mistake of notePlaces(placed, ids)) yield { ...mistake, document }
          for (const mistake of unknownPlaces(question.repeat?.heading, [...path, 'repeat', 'heading'], headingNames(question)))
            yield { ...mistake, document }
        }
      }
    },
  ],
])

/** Notes speak of any answer of the form, and of whom their row is about. */
function* notePlaces(placed: PlacedQuestion, ids: ReadonlySet<string>): Generator<LocalMistake> {
  const { question, path } = placed
  if (question.type !== 'null') return
  const known = new Set([...ids, ...subjectNames(placed).keys()])
  yield* unknownPlaces(question.title, [...path, 'title'], known)
  yield* unknownPlaces(question.description, [...path, 'description'], known)
}

function headingNames({ repeat, items }: Question): Set<string> {
  return new Set(['position', ...Object.keys(items?.properties ?? {}), ...(repeat?.over ? fieldsOf(repeat.over).keys() : [])])
}

function* unknownPlaces(text: Text | undefined, path: Path, known: ReadonlySet<string>): Generator<LocalMistake> {
  const texts =
    typeof text === 'string'
      ? [{ words: text, at: path }]
      : Object.entries(text ?? {}).map(([language, words]) => ({ words, at: [...path, language] }))
  for (const { words, at } of texts) {
    for (const { 0: place, 1: name = '', index } of words.matchAll(/\{([^{}]*)\}/g)) {
      if (!known.has(name))
        yield { path: at, character: index, message: `Nothing fills in ${place}.`, hint: () => suggestion(name, known, 'There are') }
    }
  }
}
