import type { Text } from '../../definitions/definition-types.ts'
import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import type { Answers, Surroundings } from '../answers.ts'
import { ownValue } from '../check/answer-kind.ts'
import { answerWords } from './answer-text.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { fillIn } from './fill-in.ts'
import { askedIn, everyPlace, rowOf } from '../filling/filling.ts'
import { fillingOf } from '../filling/filling-of.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { givenAt } from '../filling/given.ts'
import { namedValue } from './named-answers.ts'

/** Whether the answer to a question may stand in what is told of another: whoever reads that need not be one who may read this. */
export type MayTell = (question: CompiledQuestion) => boolean

/** Only answers that everybody may read who may read what is told: those that are sensitive or personal where it is so itself. */
export function tellingLike({ sensitive }: Pick<CompiledForm, 'sensitive'>, told: { readonly sensitive: boolean; readonly personal: boolean }): MayTell {
  return ({ path, personal }) => (told.sensitive || !sensitive.has(path)) && (told.personal || !personal)
}

/** What a row is called in a language: its heading with person, number and answers put in; else the person's name; else its number. */
export function rowHeading(filling: Filling, row: Asked, language: string, mayTell: MayTell = () => true): string {
  const { heading } = row.question.question.repeat ?? {}
  const position = String(row.row?.position ?? '')
  const name = ownValue(row.row?.subject, 'name') ?? ownValue(row.row?.subject, 'title')
  const plain = typeof name === 'string' ? name : `${plainWords(textIn(row.question.question.title, language))} ${position}`.trim()
  if (heading === undefined) return plain
  const filled = fillIn(plainWords(textIn(heading, language)), language, (id) => {
    if (id === 'position') return namedValue(row.row?.position, language)
    const child = askedIn(row, id)
    if (child && !mayTell(child.question)) return { words: '', value: null }
    if (!child) return namedValue(ownValue(row.row?.subject, id), language)
    const value = givenAt(filling, child)
    return { words: answerWords(child.question, value, filling.surroundings, language), value }
  })
  return filled.trim() === '' ? plain : filled
}

/** What the rows around a question are called, the outermost first; undefined where it is in none. */
export function placeHeading(filling: Filling, asked: Asked, language: string, mayTell?: MayTell): string | undefined {
  const row = rowOf(asked)
  if (!row) return undefined
  const around = row.parent && placeHeading(filling, row.parent, language, mayTell)
  return [...(around === undefined ? [] : [around]), rowHeading(filling, row, language, mayTell)].join(' · ')
}

/** The same in every language that the rows have words in; one string where they read the same in all. */
export function placeName(filling: Filling, asked: Asked, mayTell: MayTell): Text | undefined {
  const inEnglish = placeHeading(filling, asked, 'en', mayTell)
  if (inEnglish === undefined) return undefined
  const names = languagesAround(asked).map((language): [string, string] => [language, placeHeading(filling, asked, language, mayTell) ?? inEnglish])
  return names.every(([, name]) => name === inEnglish) ? inEnglish : Object.fromEntries(names)
}

function languagesAround(asked: Asked | undefined): readonly string[] {
  const row = rowOf(asked)
  if (!row) return []
  const { repeat, title } = row.question.question
  const texts = [repeat?.heading, title].flatMap((text) => (typeof text === 'object' ? Object.keys(text) : []))
  return [...new Set([...texts, ...languagesAround(row.parent)])]
}

/** Headings of all rows there are now, by the JSON pointer of the row. */
export function rowHeadings(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, language: string): ReadonlyMap<string, string> {
  const filling = fillingOf(compiled, answers, surroundings)
  const repeated = everyPlace(filling.root).filter(({ question }) => question.kind === 'rows')
  return new Map(repeated.flatMap(({ rows }) => rows.map((row): [string, string] => [row.at, rowHeading(filling, row, language)])))
}
