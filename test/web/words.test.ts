import { describe, expect, it } from 'vitest'
import { CASE_WORDS } from '../../core/cases/case-words.ts'
import { PROGRAM_LANGUAGES, type ProgramLanguage } from '../../core/definitions/program-languages.ts'
import { ANSWER_SENTENCES } from '../../core/forms/check/answer-words.ts'
import { PAPER_WORDS } from '../../core/forms/paper/paper-words.ts'
import { SERVER_WORDS } from '../../core/server/server-words.ts'
import { WORKFLOW_WORDS } from '../../core/workflow/workflow-words.ts'
import { wordsIn } from '../../playground/web/use-words.ts'
import ar from '../../playground/web/words/ar.json'
import en from '../../playground/web/words/en.json'
import es from '../../playground/web/words/es.json'
import hy from '../../playground/web/words/hy.json'
import italian from '../../playground/web/words/it.json'
import ro from '../../playground/web/words/ro.json'

const pages: Record<ProgramLanguage, object> = { en, it: italian, ar, ro, es, hy }
const plural = /_(zero|one|two|few|many|other)$/
const places = (sentence: string) => [...sentence.matchAll(/\{\{?(\w+)/g)].map(([, name]) => name).sort()

function sentences(words: object, under = ''): [key: string, sentence: string][] {
  return Object.entries(words).flatMap(([name, word]: [string, string | object]) =>
    typeof word === 'string' ? [[under + name, word] as [string, string]] : sentences(word, `${under}${name}.`))
}

/** The plural forms that a language has, and those of them that stand for one number only: these need not write it. */
function formsOf(language: string) {
  const rules = new Intl.PluralRules(language)
  const usual = Array.from({ length: 200 }, (_, count) => rules.select(count))
  const forms = rules.resolvedOptions().pluralCategories
  return { forms, ofOneNumber: forms.filter((form) => usual.filter((chosen) => chosen === form).length === 1) }
}

describe.each(PROGRAM_LANGUAGES)('the words of the pages in %s', (language) => {
  const { forms, ofOneNumber } = formsOf(language)
  const english = new Map(sentences(en))
  const spoken = sentences(pages[language])

  it('say everything that the English words say in every plural form of the language, and nothing else', () => {
    const wanted = [...english.keys()].flatMap((key) => {
      if (!plural.test(key)) return [key]
      return key.endsWith('_other') ? forms.map((form) => key.replace(plural, `_${form}`)) : []
    })
    expect(spoken.map(([key]) => key).sort()).toEqual(wanted.sort())
  })

  it('leave the same places to be filled in', () => {
    const placesOf = (key: string, sentence: string) => {
      const standsForOne = ofOneNumber.some((form) => key.endsWith(`_${form}`))
      return [key, ...places(sentence).filter((name) => !(standsForOne && name === 'count'))].join(' ')
    }
    const wanted = spoken.map(([key]) => placesOf(key, english.get(key.replace(plural, '_other')) ?? ''))
    expect(spoken.map(([key, sentence]) => placesOf(key, sentence))).toEqual(wanted)
  })
})

/** The sentences of each room, by language. */
const rooms: [room: string, words: Record<ProgramLanguage, object>][] = [
  ['forms', ANSWER_SENTENCES],
  ['forms on paper', PAPER_WORDS],
  ['server', SERVER_WORDS],
  ['cases', byLanguage(CASE_WORDS)],
  ['workflow', byLanguage(WORKFLOW_WORDS)],
]

function byLanguage(words: Record<string, Record<ProgramLanguage, string>>): Record<ProgramLanguage, object> {
  const said = (language: ProgramLanguage) => Object.fromEntries(Object.entries(words).map(([key, sentence]) => [key, sentence[language]]))
  return { en: said('en'), it: said('it'), ar: said('ar'), ro: said('ro'), es: said('es'), hy: said('hy') }
}

describe.each(rooms)('the words of %s', (_, words) => {
  it.each(PROGRAM_LANGUAGES)('leave the same places to be filled in: %s', (language) => {
    const placed = (spoken: object) => sentences(spoken).map(([key, sentence]) => [key, ...places(sentence)].join(' '))
    expect(placed(words[language])).toEqual(placed(words.en))
  })
})

it.each([['en', 499, '499'], ['en', 500, '500+'], ['it', 500, '500+'], ['ar', 500, '٥٠٠+']])('in %s %i cases are written as %s: counting ends there', (language, cases, written) => {
  expect(wordsIn(language).count(cases)).toBe(written)
})
