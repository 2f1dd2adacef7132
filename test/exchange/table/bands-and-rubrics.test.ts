import { describe, expect, test } from 'vitest'
import { importedTable } from './imported-table.ts'

const SCORED = 'Section | Question | Options | Points\nHome | Walls? | Mud; Brick; Stone | 0; 1; 2\nHome | Water? | Yes; No | 2; 0\nIncome | Work? | none; some; steady | 0; 3; 6'
const bandsOf = (table: string) => importedTable(table).definition.scales?.[0]?.bands?.map(({ from, title }) => [from, title])

describe('the bands below the total', () => {
  test.each<[string, string, readonly (readonly [number, string])[]]>([
    ['a range before its name', ' | Total | |\n | 0-2 High need | |\n | 3–5: Some need | |\n | 6 to 10 points = Little need | |', [[0, 'High need'], [3, 'Some need'], [6, 'Little need']]],
    ['a range behind its name', ' | Total score | |\n | Low (0-4) | |\n | High: 5-7 | |\n | Very high 8-10 | |', [[0, 'Low'], [5, 'High'], [8, 'Very high']]],
    ['two cells', ' | Total | |\n | 8+ | Low |\n | 4-7 | Medium |\n | 0-3 | High |', [[0, 'High'], [4, 'Medium'], [8, 'Low']]],
    ['what is done with them in a third one', ' | Total | |\n | 0-4 | Low | Visit in a year\n | 5-10 | High | Visit this week', [[0, 'Low – Visit in a year'], [5, 'High – Visit this week']]],
    ['without an end', ' | Total | |\n | less than 3: low | |\n | 3-5: medium | |\n | 6 and above: high | |', [[0, 'low'], [3, 'medium'], [6, 'high']]],
    ['all in one cell', 'Score | 0-3: crisis; 4-6: vulnerable; 7-10: safe | |', [[0, 'crisis'], [4, 'vulnerable'], [7, 'safe']]],
    ['below a heading', ' | Interpretation of the score | |\n | 0-4 low | |\n | >= 5 high | |', [[0, 'low'], [5, 'high']]],
    ['below a heading and names of their own', ' | TOTAL SCORE (max 10) | |\n | Interpretation of the score | |\n | Score | Category | Action\n | 0 – 4 | Low | Visit in a year\n | 5 and above | High | Visit at once', [[0, 'Low – Visit in a year'], [5, 'High – Visit at once']]],
    ['that are said to be points', ' | 0-4 points: low | |\n | 5-10 points: high | |', [[0, 'low'], [5, 'high']]],
    ['with halves', ' | Total | |\n | 0-2,5 low | |\n | 2,6-10 high | |', [[0, 'low'], [2.6, 'high']]],
    ['in Italian', ' | Punteggio totale | |\n | 0-4: bisogno basso | |\n | da 5 a 7: bisogno medio | |\n | oltre 7: bisogno alto | |', [[0, 'bisogno basso'], [5, 'bisogno medio'], [8, 'bisogno alto']]],
    ['in Romanian', ' | Total | |\n | 0-4 puncte: risc scăzut | |\n | 5 și peste: risc ridicat | |', [[0, 'risc scăzut'], [5, 'risc ridicat']]],
    ['in Spanish', ' | Total | |\n | Riesgo bajo (0 a 4 puntos) | |\n | Riesgo alto (5 o más) | |', [[0, 'Riesgo bajo'], [5, 'Riesgo alto']]],
    ['in Armenian', ' | Ընդամենը | |\n | 0-4 ցածր | |\n | 5 և ավելի բարձր ռիսկ | |', [[0, 'ցածր'], [5, 'բարձր ռիսկ']]],
    ['in Arabic, with its digits', ' | المجموع | |\n | ٠-٤ منخفض | |\n | ٥ فأكثر: مرتفع | |', [[0, 'منخفض'], [5, 'مرتفع']]],
  ])('%s', (_, below, bands) => {
    const { notes, questions } = importedTable(`${SCORED}\n${below}`)
    expect(bandsOf(`${SCORED}\n${below}`)).toEqual(bands)
    expect(questions).toHaveLength(3)
    expect(notes.at(-1)).toEqual(['band-row'])
  })

  test.each([
    ['ages of members, to be counted', ' | 0-5 years | number |\n | 6-17 years | number |\n | 18-59 years | number |'],
    ['ages without a word of points', ' | 0-5 years | |\n | 6-17 years | |\n | 18-59 years | |'],
    ['a gap', ' | Total | |\n | 0-2 high | |\n | 7-10 low | |'],
    ['one within the other', ' | Total | |\n | 0-5 high | |\n | 4-10 low | |'],
    ['only one', ' | Total | |\n | 0-5 high | |'],
  ])('are not taken from %s: the rows are asked as before', (_, below) => {
    expect(bandsOf(`${SCORED}\n${below}`)).toBeUndefined()
    expect(importedTable(`${SCORED}\n${below}`).questions.length).toBeGreaterThan(3)
  })

  test('in the column of the codes', () => {
    expect(bandsOf('No. | Question | Options\n1 | Tired? | never (0); often (3)\n2 | Angry? | never (0); often (3)\n | Total |\n0-2 = low burden | |\n3-6 = high burden | |')).toEqual([[0, 'low burden'], [3, 'high burden']])
  })

  test('without any points nothing is worked out, and each row says so', () => {
    const { definition, notes } = importedTable('Question | Options\nWalls? | Mud; Brick\nTotal |\n0-4 low |\n5-9 high |')
    expect(definition.scales).toBeUndefined()
    expect(notes.slice(-3)).toEqual([['total-unknown'], ['band-unknown'], ['band-unknown']])
  })

  test('thousands of rows that might be bands are looked at once each, nearly', () => {
    const rows = Array.from({ length: 3000 }, () => ' | 5 points: high | |').join('\n')
    expect(importedTable(`${SCORED}\n${rows}`).questions).toHaveLength(3003)
  })
})

describe('a rubric: what each number of points means stands below it', () => {
  test.each([
    ['numbers from nought', 'Domain | Indicator | 0 | 1 | 2', 'approximated', ['rubric-guessed'], [0, 1, 2]],
    ['numbers that fall', 'Domain | Indicator | 3 | 2 | 1', 'approximated', ['rubric-guessed'], [3, 2, 1]],
    ['names that say points', 'Domain | Indicator | Score 1 | Score 2 | Score 3', 'whole', [], [1, 2, 3]],
    ['names that say points, in Spanish', 'Ámbito | Indicador | Puntaje 0 | Puntaje 1 | Puntaje 2', 'whole', [], [0, 1, 2]],
    ['digits of Arabic', 'المجال | المؤشر | ٠ | ١ | ٢', 'approximated', ['rubric-guessed'], [0, 1, 2]],
  ])('%s', (_, header, outcome, codes, points) => {
    const { questions, notes, outcomes } = importedTable(`${header}\nHome | State of the home | Falling down | Needs repair | Sound\nHealth | Access to care | None | | Full`)
    expect(questions.map(({ oneOf }) => oneOf?.map(({ title, score }) => [title, score]))).toEqual([
      [['Falling down', points[0]], ['Needs repair', points[1]], ['Sound', points[2]]],
      [['None', points[0]], ['Full', points[2]]],
    ])
    expect([outcomes.at(-1), notes.at(-1)]).toEqual([outcome, codes])
  })

  test('numbers from one are points too, in every row', () => {
    const { questions, notes } = importedTable('Indicator | 1 | 2 | 3\nState of the home | Falling down | Needs repair | Sound\nAccess to care | None | Full |')
    expect(questions.map(({ oneOf }) => oneOf?.map(({ score }) => score))).toEqual([[1, 2, 3], [1, 2]])
    expect(notes.slice(-2)).toEqual([['rubric-guessed'], ['rubric-guessed']])
  })

  test('below a total they are points', () => {
    const { questions, notes } = importedTable('Indicator | 1 | 2 | 3\nState of the home | Falling down | Needs repair | Sound\nTotal | | |')
    expect(questions[0]?.oneOf?.map(({ score }) => score)).toEqual([1, 2, 3])
    expect(notes.slice(-2)).toEqual([['options-guessed'], ['total-row']])
  })
})

test.each([
  ['cells that are blank', '', 'grid-of-ticks'],
  ['marks', ' ☐ | ☐ | ☐', 'grid-guessed'],
])('numbers right below the answers in the names of the columns are theirs: %s', (_, cells, code) => {
  const { questions, notes } = importedTable(`No. | Question | Never | Often | Always\n | | 0 | 1 | 2\n1 | Tired? | ${cells}\n2 | Angry? | ${cells}\nTotal | | | |`)
  expect(questions.map(({ oneOf }) => oneOf?.map(({ title, score }) => [title, score]))).toEqual(Array(2).fill([['Never', 0], ['Often', 1], ['Always', 2]]))
  expect([notes[1], notes[2]?.includes(code)]).toEqual([['numbers-row'], true])
})

test.each([
  ['Arabic', 'السؤال | الخيارات | النقاط\nالجدران؟ | طين / طوب / خرسانة | ٠ / ١ / ٢٫٥\nالماء؟ | نعم (٣) / لا (٠) | ', ['طين', 'طوب', 'خرسانة']],
  ['Persian', 'السؤال | الخيارات | النقاط\nدیوار؟ | گلی؛ آجری؛ بتنی | ۰؛ ۱؛ ۲٫۵\nالماء؟ | نعم (۳) / لا (۰) | ', ['گلی', 'آجری', 'بتنی']],
])('points in the digits of %s', (_, table, titles) => {
  const { questions } = importedTable(table)
  expect(questions[0]?.oneOf?.map(({ title, score }) => [title, score])).toEqual([[titles[0], 0], [titles[1], 1], [titles[2], 2.5]])
  expect(questions[1]).toMatchObject({ type: 'boolean', oneOf: [{ const: true, title: 'نعم', score: 3 }, { const: false, title: 'لا', score: 0 }] })
})

test.each([
  ['TOTAL SCORE (max 10)', 'TOTAL SCORE (max 10)'],
  ['المجموع', 'المجموع'],
  ['Total section A | |\n | Grand total', 'Grand total'],
])('a sum is called as the table calls it: %s', (row, title) => {
  expect(importedTable(`${SCORED}\n | ${row} | |`).definition.scales?.[0]?.title).toBe(title)
})
