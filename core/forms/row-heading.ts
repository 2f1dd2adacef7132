import { textIn } from '../definitions/text.ts'
import type { Answers, Surroundings } from './answers.ts'
import { ownValue } from './answer-kind.ts'
import { answerWords } from './answer-text.ts'
import type { CompiledForm } from './compiled-form.ts'
import { fillingOf, rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { givenAt } from './given.ts'

/** What a row is called in a language: its heading with person, number and answers put in; else the person's name; else its number. */
export function rowHeading(filling: Filling, row: Asked, language: string): string {
  const { heading } = row.question.question.repeat ?? {}
  const position = String(row.row?.position ?? '')
  const name = ownValue(row.row?.subject, 'name') ?? ownValue(row.row?.subject, 'title')
  const plain = typeof name === 'string' ? name : `${textIn(row.question.question.title, language)} ${position}`.trim()
  if (heading === undefined) return plain
  const filled = filledIn(textIn(heading, language), (id) => {
    if (id === 'position') return position
    const child = row.children.get(id)
    if (child) return answerWords(child.question, givenAt(filling, child), filling.surroundings, language)
    const field = ownValue(row.row?.subject, id)
    return field === null || typeof field === 'object' ? '' : String(field)
  })
  return filled === '' ? plain : filled
}

/** What the rows around a question are called, the outermost first; undefined where it is in none. */
export function placeHeading(filling: Filling, asked: Asked, language: string): string | undefined {
  const row = rowOf(asked)
  if (!row) return undefined
  const around = row.parent && placeHeading(filling, row.parent, language)
  return [...(around === undefined ? [] : [around]), rowHeading(filling, row, language)].join(' · ')
}

// Stands for a name without words until what set it apart is taken away with it.
const BLANK = '\uFFFC'
const LEFT_BY_BLANKS = /\(\s*\uFFFC\s*\)|^[\s.,;:،؛·–-]*\uFFFC[\s.,;:،؛·–-]*|[\s.,;:،؛·–-]*\uFFFC/g

/** Puts words in for {names}; what a missing one leaves behind, such as empty brackets, a full stop or a comma, goes too. */
export function filledIn(template: string, words: (name: string) => string): string {
  const filled = template.replaceAll(/\{([a-z][a-z0-9_.]*)\}/g, (_, name: string) => words(name).trim() || BLANK)
  return filled.replaceAll(LEFT_BY_BLANKS, '').replaceAll(/\s+/g, ' ').trim()
}

/** Headings of all rows there are now, by the JSON pointer of the row. */
export function rowHeadings(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, language: string): ReadonlyMap<string, string> {
  const filling = fillingOf(compiled, answers, surroundings)
  const repeated = [...filling.byPath.values()].flat().filter(({ question }) => question.kind === 'rows')
  return new Map(repeated.flatMap(({ rows }) => rows.map((row): [string, string] => [row.at, rowHeading(filling, row, language)])))
}
