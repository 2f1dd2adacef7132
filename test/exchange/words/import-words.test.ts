import { describe, expect, test } from 'vitest'
import { FHIR_MESSAGES } from '../../../core/exchange/fhir/messages.ts'
import { FHIR_EXPORT_SENTENCES } from '../../../core/exchange/fhir/out/export-messages.ts'
import { SCHEMA_MESSAGES } from '../../../core/exchange/json-schema/messages.ts'
import { SCHEMA_EXPORT_SENTENCES } from '../../../core/exchange/json-schema/out/export-messages.ts'
import { NOTICE_SENTENCES } from '../../../core/exchange/read/read-notice.ts'
import { refusal, REFUSAL_SENTENCES } from '../../../core/exchange/read/refusal.ts'
import { SOURCE_SENTENCES, sourceProblem } from '../../../core/exchange/source-problem.ts'
import { PHRASES } from '../../../core/exchange/phrase.ts'
import { note as tableNote, TABLE_MESSAGES } from '../../../core/exchange/table/messages.ts'
import { IMPORT_CATALOGUES, noteWords, problemWords } from '../../../core/exchange/words/import-words.ts'
import { EXPORT_SENTENCES } from '../../../core/exchange/xlsform/out/export-messages.ts'
import { MESSAGES, note } from '../../../core/exchange/xlsform/messages.ts'

const BOOKS = { xlsform: MESSAGES, fhir: FHIR_MESSAGES, 'json-schema': SCHEMA_MESSAGES, table: TABLE_MESSAGES }
const EXPORT_BOOKS = { xlsform: EXPORT_SENTENCES, fhir: FHIR_EXPORT_SENTENCES, 'json-schema': SCHEMA_EXPORT_SENTENCES }
/** Everything that is said of rows and of what goes out, in English, by who says it. */
const SAID = [
  ...Object.entries(BOOKS).flatMap(([book, messages]) => Object.entries(messages).map(([code, [, sentence]]) => ({ book, code, sentence }))),
  ...Object.entries(EXPORT_BOOKS).flatMap(([book, sentences]) => Object.entries(sentences).map(([code, sentence]) => ({ book: `${book} out`, code, sentence: String(sentence) }))),
]
const english = {
  notes: new Map(SAID.map(({ code, sentence }) => [code, sentence])),
  problems: new Map([REFUSAL_SENTENCES, NOTICE_SENTENCES, SOURCE_SENTENCES].flatMap((sentences) => Object.entries(sentences).map(([code, [message]]): [string, string] => [code, message]))),
}
const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test('a code means one thing, coming in and going out, whatever the format', () => {
  expect(SAID.filter(({ code, sentence }) => english.notes.get(code) !== sentence)).toEqual([])
})

describe.each(Object.entries(IMPORT_CATALOGUES))('what importers say in %s', (language, { notes, problems, phrases }) => {
  test('is everything that they say in English', () => {
    expect([...english.notes.keys(), ...english.problems.keys()].filter((code) => !Object.hasOwn(notes, code) && !Object.hasOwn(problems, code))).toEqual([])
  })

  test('is nothing that they no longer say', () => {
    expect([...Object.keys(notes).filter((code) => !english.notes.has(code)), ...Object.keys(problems).filter((code) => !english.problems.has(code))]).toEqual([])
  })

  test('leaves the same places to be filled in', () => {
    const said = [...Object.entries(notes), ...Object.entries(problems).map(([code, [message]]) => [code, message] as const)]
    const wanted = said.map(([code]) => [code, places(english.notes.get(code) ?? english.problems.get(code) ?? '')])
    expect(said.map(([code, sentence]) => [code, places(sentence)])).toEqual(wanted)
  })

  test('leaves in the way out the places that it has in English', () => {
    const hints = Object.entries(SOURCE_SENTENCES).map(([code, [, hint]]) => [code, places(hint)])
    expect(hints.map(([code]) => [code, places(problems[String(code)]?.[1] ?? '')])).toEqual(hints)
    expect(problemWords(sourceProblem('type-misspelt', { sheet: 'survey', row: 2, column: 'type' }, { type: 'intger', meant: 'integer' }), language).hint).toMatch(/^(?!Did).*integer/)
  })

  test('ends as sentences do, or with what they are about', () => {
    const all = [...Object.values(notes), ...Object.values(problems).flat()]
    expect(all.filter((sentence) => !/(\.|։|\})$/.test(sentence))).toEqual([])
  })

  test('has its own words for what an answer is, also inside a sentence', () => {
    expect(PHRASES.filter((phrase) => phrases[phrase] === phrase)).toEqual([])
    const guessed = noteWords(tableNote('type-guessed', { type: 'a whole number' }), language)
    expect(guessed).toContain(phrases['a whole number'])
    expect(guessed).not.toMatch(/whole number/)
  })

  test('is said with its names, and in English for codes it does not know', () => {
    expect(noteWords(note('unknown-type', { type: 'intger' }), language)).toContain('intger')
    expect(noteWords(note('unknown-type', { type: 'intger' }), language)).not.toBe(note('unknown-type', { type: 'intger' }).message)
    expect(noteWords({ code: 'of-tomorrow', params: {}, message: 'Said in English.' }, language)).toBe('Said in English.')
    expect(noteWords({ code: 'constructor', params: {}, message: 'Said in English.' }, language)).toBe('Said in English.')
    expect(problemWords(refusal('empty', { file: 'a.csv' }), language).message).toContain('a.csv')
    expect(problemWords({ message: 'No code.', hint: 'None.' }, language)).toEqual({ message: 'No code.', hint: 'None.' })
  })
})

test('English is said as it is made, as are languages the program does not speak', () => {
  for (const language of ['en', 'en-GB', 'fr']) expect(noteWords(note('no-type'), language)).toBe(note('no-type').message)
})
