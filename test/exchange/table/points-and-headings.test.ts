import { describe, expect, test } from 'vitest'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { importedTable } from './imported-table.ts'

const NO_YES = [{ const: true, score: 0 }, { const: false, score: 3 }]
const pointsOf = ({ oneOf, items }: Question) => (oneOf ?? items?.oneOf ?? []).map(({ score }) => score)

describe('points beside options', () => {
  test.each([
    ['in as many columns', 'No. | Question | Answer 1 | Answer 2 | Answer 3 | Points 1 | Points 2 | Points 3\n1 | Water? | Yes | No | | 0 | 3 |\n2 | Work? | none | some | steady | 4 | 2 | 0'],
    ['each beside its option', 'Domanda | Risposta 1 | Punti 1 | Risposta 2 | Punti 2 | Risposta 3 | Punti 3\nAcqua? | Sì | 0 | No | 3 | |\nLavoro? | niente | 4 | qualche | 2 | fisso | 0'],
    ['under one name over several columns', 'Question | Answers | | | Points | |\nWater? | Yes | No | | 0 | 3 |\nWork? | none | some | steady | 4 | 2 | 0'],
    ['as somebody says', 'A | B | C | D | E | F | G\nWater? | Yes | No | | 0 | 3 |\nWork? | none | some | steady | 4 | 2 | 0', 'header=1,question=A,options=B:D,score=E:G'],
    ['one after the other in a cell', 'Question | Options | Score\nWater? | Yes; No | 0;3\nWork? | none; some; steady | 4, 2, 0'],
  ])('%s', (_, table, asked?: string) => {
    const { questions, outcomes } = importedTable(table, asked)
    expect(questions[0]?.oneOf).toMatchObject(NO_YES)
    expect(questions[1] && pointsOf(questions[1])).toEqual([4, 2, 0])
    expect(outcomes.slice(1)).toEqual(['whole', 'whole'])
  })

  test.each([
    ['one number for two answers', 'Water? | | yes/no | | 4 ', ['score-unclear']],
    ['one number for a yes and a no that are written', 'Water? | | | Yes; No | 4', ['score-unclear']],
    ['one number for an answer that is a number', 'Rooms? | | number | | 4', ['score-unclear']],
    ['one number for a scale', 'How well? | | | 0-10 | 4', ['score-unclear']],
    ['more points than options', 'Water? | | | Yes; No | 1;2;3', ['score-unclear']],
    ['words', 'Water? | | | often; never | a lot', ['score-unclear']],
    ['points of their own beside those inside', 'Water? | | | often = 3; never = 2 | 2;1', ['score-unclear', 'numbers-as-points']],
    ['an option without', 'Water? | | | often = 1; never', ['numbers-as-points', 'option-without-points']],
  ])('%s: the row is not whole', (_, row, codes) => {
    const { notes, outcomes } = importedTable(`Question | Code | Type | Options | Score\n${row}`)
    expect([notes.at(-1), outcomes.at(-1)]).toEqual([codes, 'approximated'])
  })

  test('under names that are not known are a guess, and said to be', () => {
    const { questions, notes, outcomes } = importedTable('Question | Javob 1 | Javob 2 | Javob 3 | Ball 1 | Ball 2 | Ball 3\nWater? | Yes | No | | 0 | 3 |\nWork? | none | some | steady | 4 | 2 | 0')
    expect(questions[0]?.oneOf).toMatchObject(NO_YES)
    expect(questions[1] && pointsOf(questions[1])).toEqual([4, 2, 0])
    expect(notes.slice(1)).toEqual([['options-guessed', 'score-guessed'], ['options-guessed', 'score-guessed']])
    expect(outcomes).not.toContain('whole')
  })

  test('an option in a row of its own whose points are words', () => {
    const { notes } = importedTable('Question | Options | Score\nHow often? | never | 0\n | often | some')
    expect(notes.at(-1)).toContain('score-unclear')
  })

  test('numbers with a comma, and a scale whose points are its numbers', () => {
    const { questions, outcomes } = importedTable('Question | Options | Score\nHow? | well; badly | 0,5; 1,5\nRate it | 1-5 | 1;2;3;4;5')
    expect(questions).toMatchObject([{ oneOf: [{ score: 0.5 }, { score: 1.5 }] }, { type: 'integer', score: 'rate_it' }])
    expect(outcomes).toEqual(['whole', 'whole', 'whole'])
  })

  test.each([
    ['0 - 17; 18 - 64', ['0 - 17', '18 - 64']],
    ['1 - 2 rooms; 3 - 4 rooms', ['1 - 2 rooms', '3 - 4 rooms']],
    ['10:30; 14:30', ['10:30', '14:30']],
    ['up to 5 - 9; 10 - 12', ['up to 5 - 9', '10 - 12']],
  ])('a span is no option with points: %s', (options, labels) => {
    expect(importedTable(`Question | Options\nWhich? | ${options}`).questions[0]?.oneOf).toEqual(labels.map((title) => ({ const: expect.any(String), title })))
  })
})

describe('a yes and a no that are more', () => {
  test.each<[string, string, Partial<Question>]>([
    ['with a third answer', 'yes/no | Yes; No; Unknown', { type: 'string', oneOf: [{ const: 'yes', title: 'Yes' }, { const: 'no', title: 'No' }, { const: 'unknown', title: 'Unknown' }] }],
    ['with words of their own', 'yes/no | Present; Absent', { type: 'string', oneOf: [{ const: 'present', title: 'Present' }, { const: 'absent', title: 'Absent' }] }],
    ['as numbers', ' | 0; 1', { type: 'string', oneOf: [{ const: 'q_0', title: '0' }, { const: 'q_1', title: '1' }] }],
  ])('%s', (_, cells, expected) => {
    expect(importedTable(`Question | Type | Options\nWater? | ${cells}`).questions[0]).toMatchObject(expected)
  })
})

describe('a row without an answer', () => {
  const TABLE = (row: string, next = '1;Wie viele?;a;b;') => `Code;Question;Answer 1;Answer 2;Answer 3\n${row}\n${next}`.replaceAll(';', ' | ')

  test.each([
    ['capitals', 'A;ABITAZIONE;;;'],
    ['a letter above a number', 'B;Житло;;;'],
    ['a number above a longer one', '2;The home;;;', '2.1;Warm?;a;b;'],
    ['no code where questions have one', ';The home;;;'],
  ])('is a heading: %s', (_, row, next?: string) => {
    const { definition, outcomes } = importedTable(TABLE(row, next))
    expect(Object.values(definition.answers.properties ?? {})).toMatchObject([{ type: 'object' }])
    expect(outcomes[1]).toBe('whole')
  })

  test.each([
    ['a question', '1;Quante persone?;;;', 'integer'],
    ['a number in its words', '1;How many rooms;;;', 'integer'],
    ['the next in a row of codes', '1;Name of who answers;;;', 'string'],
  ])('is open where it is %s', (_, row, type) => {
    const { questions, notes } = importedTable(TABLE(row, '2;Warm?;a;b;'))
    expect(questions[0]).toMatchObject({ type })
    expect(questions[0]).not.toHaveProperty('oneOf')
    expect(notes[1]).toEqual(['type-guessed'])
  })

  test('is a guess where nothing else tells it from a question', () => {
    expect(importedTable('Question | Options\nName of who answers |\nWarm? | a; b')).toMatchObject({ notes: [['header-row'], ['heading-guessed', 'section-row'], []], outcomes: ['whole', 'approximated', 'whole'] })
  })
})

describe('names of columns are answers', () => {
  test('not where they only count them, wherever they stand', () => {
    const { questions } = importedTable('Our tool\n\nCode | Question | Reply 1 | Reply 2\n1 | Warm? | a | b\n2 | Why? | | ', 'header=3,question=B,options=C:D,code=A')
    expect(questions.map(({ oneOf }) => oneOf?.map(({ title }) => title))).toEqual([['a', 'b'], undefined])
  })

  test('not of a row without marks where others have them', () => {
    const { questions, notes } = importedTable('Statement | never | always\nI sleep well | 0 | 1\nHow many hours? | | ')
    expect(questions.map(({ oneOf }) => oneOf?.length)).toEqual([2, undefined])
    expect(notes.at(-1)).toEqual(['type-guessed'])
  })

  test.each([
    ['no row has a mark', 'I sleep well | |\nI eat well | | '],
    ['a row has some', 'I sleep well | x |\nI eat well | x | x'],
  ])('and that is said where %s', (_, rows) => {
    const { questions, notes, outcomes } = importedTable(`Statement | never | always\n${rows}`, 'header=1,question=A,options=B:C')
    expect(questions[0]?.oneOf).toMatchObject([{ title: 'never' }, { title: 'always' }])
    expect([notes[1], outcomes[1]]).toEqual([['grid-of-ticks'], 'approximated'])
  })
})
