import { describe, expect, test } from 'vitest'
import type { Question } from '../../core/definitions/definition-types.ts'
import { markupOf } from '../../core/definitions/markup.ts'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { formView } from '../../core/forms/view/form-view.ts'
import { fillingOf } from '../../core/forms/filling/filling-of.ts'
import { openForm } from '../../core/forms/filling/open-form.ts'
import { paperForm } from '../../core/forms/paper/paper-form.ts'
import { workOut } from '../../core/forms/filling/work-out.ts'
import { wordsAt } from '../../core/forms/words/words-at.ts'
import { formOf, household } from './home-visit.ts'

const text = (title: Question['title'], more: Partial<Question> = {}): Question => ({ type: 'string', ...(title !== undefined && { title }), ...more })
const properties: Record<string, Question> = {
  caller: text('Name', { personal: true }),
  illness: text('Illness', { sensitive: true }),
  rooms: { type: 'integer', title: 'Rooms' },
  rent: {
    type: 'integer',
    title: { en: 'Rent of the {rooms, plural, one {room} other {# rooms}}', it: 'Affitto di {rooms} stanze' },
    description: 'Ask {caller}.',
    interviewerNote: '{caller} has {illness}.',
    check: [{ that: 'rent > rooms', message: '{rent} is little for {rooms} rooms.' }],
  },
  who: text('Who pays?', { oneOf: [{ const: 'self', title: '{caller} pays', description: 'All {rooms}' }, { const: 'other', title: 'Somebody else' }] }),
  thanks: text('{who}, really?'),
  home: { type: 'object', title: 'Where {caller} lives', properties: { since: text('Since when, {caller} with {illness}?') } },
  people: { type: 'array', repeat: { over: 'members', where: 'age > 60' }, items: { type: 'object', properties: { eats: text('Does {name} of {age} eat, says {people.drinks}?'), drinks: text('Drinks?') } } },
}
const form = compileForm(formOf(properties))
const answers = { caller: 'Ana', illness: 'asthma', rooms: 2, rent: 1, who: 'self', thanks: 'yes', home: { since: '2020' }, people: [{ row: 'm2', eats: 'yes', drinks: 'tea' }] }

describe('words of a question', () => {
  const open = openForm(form, {}, household)
  const words = (at: string, language = 'en') => wordsAt(open.filling(), at, language)

  test('have "…" before anything is answered, and then the answers as people read them', () => {
    expect(words('/rent')).toEqual({ title: 'Rent of the …', description: 'Ask ….', interviewerNote: '… has ….' })
    for (const [id, value] of Object.entries(answers)) open.answer([id], value)
    expect(words('/rent')).toEqual({ title: 'Rent of the 2 rooms', description: 'Ask Ana.', interviewerNote: 'Ana has asthma.' })
    expect(words('/rent', 'it').title).toBe('Affitto di 2 stanze')
    expect(words('/who').options).toEqual([{ value: 'self', title: 'Ana pays', description: 'All 2' }, { value: 'other', title: 'Somebody else' }])
    expect(words('/home').title).toBe('Where Ana lives')
    expect(words('/people/0/eats').title).toBe('Does Luca of 70 eat, says tea?')
    open.answer(['rooms'], 1)
    expect(words('/rent').title).toBe('Rent of the room')
    open.answer(['rooms'], 2)
  })

  test('an answer whose label has another put in', () => {
    expect(words('/thanks').title).toBe('… pays, really?')
  })

  test('what an answer is told by a rule', () => {
    expect(checkAnswers(form, answers, household, 'en').map(({ message }) => message)).toEqual(['1 is little for 2 rooms.'])
  })
})

test('a view made before anybody answers says which questions have answers put in, and shows no braces', () => {
  const view = formView(form, household, 'en')
  const [loose] = view.sections
  expect(JSON.stringify(view)).not.toContain('{rooms')
  expect([loose?.schema.properties?.['rent']?.title, loose?.uiSchema['rent'], loose?.uiSchema['rooms']]).toMatchObject([
    'Rent of the …', { 'ui:options': { isFilledIn: true } }, {},
  ])
  expect(JSON.stringify(loose?.uiSchema['rooms'])).not.toContain('isFilledIn')
})

test('where answers are listed, nobody reads in a title what they may not read by itself', () => {
  const lines = answerLines(form, answers, household, 'en')
  expect(lines.map(({ section, question, answer }) => [section, question, answer].filter(Boolean).join(' | '))).toEqual([
    'Name | Ana', 'Illness | asthma', 'Rooms | 2', 'Rent of the 2 rooms | 1', 'Who pays? | … pays', '… pays, really? | yes',
    'Where … lives | Since when, … with …? | 2020', 'Does Luca of 70 eat, says tea? | yes', 'Drinks? | tea',
  ])
})

test('a reason leaves out sensitive answers', () => {
  const scored = compileForm({
    ...formOf({ illness: text('Illness', { sensitive: true }), age: { type: 'integer', title: 'Age' }, able: { type: 'integer', title: { en: 'Able at {age} with {illness}' }, score: 'able' } }),
    scales: [{ id: 'points', title: 'Points', method: 'sum' as const, of: ['able'] as [string] }],
  })
  expect(assess(scored, { illness: 'asthma', age: 4, able: 2 }, household).scores[0]?.reasons[0]?.question).toEqual({ en: 'Able at 4 with …' })
})

test('on paper there is room for what will be put in; on a filled form it is there, as far as the reader may see it', () => {
  const titles = (filled?: Parameters<typeof paperForm>[3]) => paperForm(form, household, 'en', filled).parts.flatMap((part) => (part.kind === 'question' && part.path === 'rent' ? [part.title, part.help] : []))
  expect(titles()).toEqual(['Rent of the ……', 'Ask …….'])
  expect(titles({ answers, maySee: () => true })).toEqual(['Rent of the 2 rooms', 'Ask Ana.'])
  expect(titles({ answers, maySee: (path) => path !== 'caller' })).toEqual(['Rent of the 2 rooms', 'Ask ….'])
})

test('markup is kept where words are drawn and left out where they are only read; an answer put in has none', () => {
  const compiled = compileForm(formOf({
    name: { type: 'string', title: '*Who* is it?' },
    kind: { type: 'string', title: 'Is **{name}** at home?', oneOf: [{ const: 'yes', title: '**Yes**, all day' }] },
  }))
  const given = { name: 'A*n*a **X**', kind: 'yes' }
  const [loose] = formView(compiled, household, 'en').sections
  expect(loose?.schema.properties?.['name']?.title).toBe('*Who* is it?')
  const filling = fillingOf(compiled, given, household)
  workOut(filling)
  const { title } = wordsAt(filling, '/kind', 'en')
  expect(markupOf(title)).toEqual([{ kind: 'lines', lines: [[{ words: 'Is ' }, { words: 'A*n*a **X**', isBold: true }, { words: ' at home?' }]] }])
  expect(answerLines(compiled, given, household, 'en').map(({ question, answer }) => [question, answer])).toEqual([
    ['Who is it?', 'A*n*a **X**'], ['Is A*n*a **X** at home?', 'Yes, all day'],
  ])
  const asked = compileForm(formOf({ kind: { type: 'string', title: 'Is it **so**?' } }, { required: ['kind'] }))
  expect(checkAnswers(asked, {}, household, 'en').map(({ message }) => message).join()).not.toContain('*')
})
