import { suggestion } from '../did-you-mean.ts'
import type { Question, Text } from '../definition-types.ts'
import { fieldsOf } from '../form-names.ts'
import { questionsOf } from '../question-walk.ts'
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
        for (const { question, path } of questions) {
          for (const mistake of unknownPlaces(question.repeat?.heading, [...path, 'repeat', 'heading'], headingNames(question)))
            yield { ...mistake, document }
        }
      }
    },
  ],
])

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
