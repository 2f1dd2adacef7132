import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { textIn } from '../../core/definitions/text.ts'
import { withCodeLists } from '../../core/definitions/code-lists-used.ts'
import type { AssessmentTool, CodeList } from '../../core/definitions/definition-types.ts'
import type { Value } from '../../core/expressions/value.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import type { Answers, Surroundings } from '../../core/forms/answers.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formState } from '../../core/forms/filling/form-state.ts'
import { noteAt } from '../../core/forms/words/note-at.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { optionsAt } from '../../core/forms/options/options-at.ts'
import type { AnswerPath } from '../../core/forms/filling/place-answers.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { household } from './home-visit.ts'

const read = <T>(file: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../form-definitions', file), 'utf8')) as T
const countries = read<CodeList>('code-lists/countries.json')
const tool = withCodeLists(read<AssessmentTool>('assessment-tools/question_showcase.json'), new Map([[countries.id, countries.codes]]))
const showcase = compileForm(tool)
const members = [{ id: 'm1', name: 'Ada', age: 40 }, { id: 'm2', name: 'Mia', age: 4 }]
const visited: Surroundings = {
  ...household,
  today: '2026-01-15',
  facts: { today: '2026-01-15', members, household: { name: 'Rossi' } },
  rows: { ...household.rows, members },
  options: { ...household.options, members: members.map((member) => ({ ...member, title: member.name })) },
}
const answered = tool.goldenCases?.find(({ title }) => textIn(title, 'en') === 'Everything is answered')?.answers as Answers

/** Every answer by itself, as somebody gives them; rows are added as a whole. */
function* oneByOne(value: Value, path: AnswerPath = []): Generator<[AnswerPath, Value]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'nonResponse' in value) yield [path, value]
  else for (const [id, child] of Object.entries(value)) yield* oneByOne(child, [...path, id])
}

test('nothing is wrong with a visit where everything is answered, and it is stored as it was given', () => {
  expect(checkAnswers(showcase, answered, visited, 'en')).toEqual([])
  const stored = storedAnswers(showcase, answered, visited)
  expect(stored).toEqual({ ...answered, home: { ...(answered['home'] as Answers), per_room: 2.5 } })
  expect(storedAnswers(showcase, stored, visited)).toEqual(stored)
})

test('answered one by one and taken back one by one, it says what a whole pass says', () => {
  const open = openForm(showcase, {}, visited)
  const steps = [...oneByOne(answered)]
  for (const [path, value] of [...steps, ...steps.toReversed().map(([way]): [AnswerPath, Value] => [way, null])]) {
    open.answer(path, value)
    const { answers } = open.state()
    expect(open.state()).toEqual(formState(showcase, answers, visited))
    expect([path, open.problems('it')]).toEqual([path, checkAnswers(showcase, answers, visited, 'it')])
    expect(open.result()).toEqual(assess(showcase, answers, visited))
  }
  expect(storedAnswers(showcase, open.state().answers, visited)).toEqual({})
})

test('what is offered and told follows the answers while the form is open', () => {
  const open = openForm(showcase, answered, visited)
  const offered = () => optionsAt(open.filling(), '/people/born_country', 'it')
  const africa = offered()
  expect([africa.length, africa.find(({ value }) => value === 'ER')]).toEqual([60, { value: 'ER', title: 'Eritrea' }])
  open.answer(['home', 'rooms'], 5)
  expect(offered()).toBe(africa)
  open.answer(['people', 'born_region'], 'oceania')
  expect(offered().map(({ title }) => title)).toContain('Nuova Zelanda')
  expect(open.problems('en').map(({ message }) => message)).toEqual(['“Eritrea” cannot be chosen for “In which country?”: choose one of the answers shown.'])
  open.answer(['home', 'rooms'], 2)
  expect(noteAt(open.filling(), '/home/crowded', 'ar').title).toBe('الأشخاص: ٥، الغرف: ٢، في كل غرفة: ٢٫٥.')
  expect(noteAt(open.filling(), '/people/visitors/0/told', 'en').title).toBe('Sara may be of help: ask when to meet.')
})

test.each([
  ['en', ['Which language is spoken at home?: Another one', 'Which other language?: Tigrinya', 'In which country?: Eritrea', 'The contract: contract.pdf', 'What should be done first?: 1. The home, 2. Health, 3. Work, 4. School', 'Signature of who answered: Ada Rossi']],
  ['ar', ['بدأت في الساعة: ٩:٣٠ ص', 'أين يقع المنزل؟: ٤٥٫٠٧٠٣; ٧٫٦٨٦٩ (± ١٢ مترًا)', 'في أي بلد؟: إريتريا', 'ما الذي ينبغي عمله أولًا؟: ١. المنزل، ٢. الصحة، ٣. العمل، ٤. المدرسة']],
])('is read in %s', (language, expected) => {
  const lines = answerLines(showcase, answered, visited, language).map(({ question, answer }) => `${question}: ${answer.replaceAll(/[\u00a0\u202f]/g, ' ')}`)
  expect(lines).toEqual(expect.arrayContaining(expected))
})
