import { describe, expect, test } from 'vitest'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { importFile } from '../../../core/exchange/import-file.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'
import { importedTable, tableWorkbook } from './imported-table.ts'

const offered = ({ type, oneOf, items }: Question = { type: 'null' }) => {
  const options = (oneOf ?? items?.oneOf ?? []).map(({ const: code, title, score }) => [code, title, ...(score === undefined ? [] : [score])].join(' '))
  return options.length === 0 ? type : options
}

describe('numbers at options', () => {
  test.each<[what: string, header: string, options: string, becomes: ReturnType<typeof offered>, notes: readonly string[]]>([
    ['that only count are codes', 'Answers', '1 = Male; 2 = Female; 9 = Unknown', ['1 Male', '2 Female', '9 Unknown'], ['numbers-as-codes']],
    ['parted by nothing else too', 'Answers', '1=Single 2=Married 3=Widowed', ['1 Single', '2 Married', '3 Widowed'], ['numbers-as-codes']],
    ['at yes and no', 'Answers', '1 = yes; 2 = no', 'boolean', ['codes-of-yes-no']],
    ['that do anything else are points', 'Answers', '0 = never; 1 = often', ['never never 0', 'often often 1'], ['numbers-as-points']],
    ['in brackets', 'Answers', 'Straw (0) Tin (1) Tiles (3)', ['straw Straw 0', 'tin Tin 1', 'tiles Tiles 3'], ['numbers-as-points']],
    ['of a list that does not begin at one', 'Answers', '0. Never; 1. Often', ['never Never 0', 'often Often 1'], ['numbers-as-points']],
    ['of a list say nothing', 'Answers', '1. Own; 2. Rent', ['own Own', 'rent Rent'], []],
    ['are codes where the column is called so', 'Answer codes', '1 = Male; 2 = Female', ['1 Male', '2 Female'], []],
    ['are points where the column is called so', 'Risposte (punteggio)', '1 = mai; 2 = spesso', ['mai mai 1', 'spesso spesso 2'], []],
    ['are points where they say so', 'Answers', 'Yes (3 points); Sometimes (1 point)', ['yes Yes 3', 'sometimes Sometimes 1'], []],
  ])('%s', (_, header, options, becomes, codes) => {
    const { questions, notes, outcomes } = importedTable(`Question | ${header}\nWhich is it? | ${options}`)
    expect([offered(questions[0]), notes[1], outcomes[1]]).toEqual([becomes, codes, codes.length === 0 ? 'whole' : 'approximated'])
  })

  test.each([
    ['points stand beside them', 'Question | Answers | Points\nHow often? | 1 = never; 2 = often | 0;3', undefined, ['1 never 0', '2 often 3']],
    ['there is a total', 'Question | Answers\nHow often? | 1 = never; 2 = often\nTotal score |', undefined, ['never never 1', 'often often 2']],
    ['somebody says so', 'Question | Answers\nHow often? | 1 = never; 2 = often', 'score=B', ['never never 1', 'often often 2']],
  ])('are no guess where %s', (_, table, asked, becomes) => {
    const { questions, outcomes } = importedTable(table, asked === undefined ? undefined : `question=A,options=B,${asked}`)
    expect([offered(questions[0]), outcomes[1]]).toEqual([becomes, 'whole'])
  })
})

describe('what a row says and a definition does not is said', () => {
  test.each<[what: string, row: string, codes: readonly string[]]>([
    ['a way to go on', 'Do you work? | | Yes → go to 5; No', ['skip-in-option']],
    ['a condition in the question', 'If no, since when? | date | ', ['condition-in-words']],
    ['a condition, in Romanian', 'Dacă e închiriată, cât plătiți? | număr | ', ['condition-in-words']],
    ['options of what is a text', 'Sex | text | Male; Female', ['options-left-out']],
    ['a remark in the place of options', 'Do you smoke? | yes/no | From 12 years on', ['options-left-out']],
    ['what else stands at the kind of answer', 'Height | number (cm) | ', ['type-in-part']],
    ['a limit of characters', 'Name | text (max 50) | ', ['type-in-part']],
    ['"multiple choice", which some call what has one answer', 'Languages | multiple choice | Arabic; Romanian', ['one-guessed']],
  ])('%s', (_, row, codes) => expect(importedTable(`Question | Type | Options\n${row}`)).toMatchObject({ notes: [['header-row'], codes], outcomes: ['whole', 'approximated'] }))

  test.each<[what: string, row: string, becomes: Partial<Question>]>([
    ['a place for other words', 'Housing? | | Owned; Other (specify): ____', { oneOf: [{ const: 'owned', title: 'Owned' }, { const: 'other_specify', title: 'Other (specify)', specify: 'Other (specify)' }] }],
    ['a place beside a yes', 'Any help? | | Sì, quale? ____ / No', { oneOf: [{ const: 'si_quale', title: 'Sì, quale?', specify: 'Sì, quale?' }, { const: 'no', title: 'No' }] }],
    ['options with a comma or slash in brackets', 'Where? | | owned, rented, other (tent, shed)', { oneOf: [{ const: 'owned', title: 'owned' }, { const: 'rented', title: 'rented' }, { const: 'other_tent_shed', title: 'other (tent, shed)' }] }],
    ['options parted by dashes, with two endings each', 'Status? | | Soltero/a - Casado/a - Viudo/a', { oneOf: [{ const: 'soltero_a', title: 'Soltero/a' }, { const: 'casado_a', title: 'Casado/a' }, { const: 'viudo_a', title: 'Viudo/a' }] }],
    ['the last of several', 'Needs? | | food, clothing, and shelter', { oneOf: [{ const: 'food', title: 'food' }, { const: 'clothing', title: 'clothing' }, { const: 'shelter', title: 'shelter' }] }],
    ['limits of a number', 'Satisfaction | number (0-10) | ', { type: 'number', minimum: 0, maximum: 10 }],
    ['a number that may have decimals', 'Weight (kg) | number | ', { type: 'number' }],
    ['a number that counts', 'How many rooms? | number | ', { type: 'integer' }],
    ['several, said by the question', 'Which? (tick all that apply) | choice | Car; House', { type: 'array' }],
  ])('%s is taken', (_, row, becomes) => expect(importedTable(`Question | Type | Options\n${row}`)).toMatchObject({ questions: [becomes], outcomes: ['whole', 'whole'] }))

  test('an "and/or" parts nothing', () => {
    expect(importedTable('Question | Options\nWhat do you eat? | Bread and/or rice').outcomes[1]).toBe('approximated')
  })
})

describe('columns made out by their look', () => {
  test.each([
    ['years', 'Item | 2019 | 2020\nMembers of the household | 4 | 5\nRooms in the house | 2 | 3'],
    ['targets', 'Indicator | Baseline | Target\nHouseholds visited | 120 | 300\nPlans agreed | 80 | 250'],
    ['visits', 'Question | Visit 1 | Visit 2\nDate of the visit? | 12/03/2024 | 14/06/2024\nIs the child fed? | breast | bottle'],
    ['points under a yes and a no', 'Question | Yes | No\nIs it damp? | 1 | 0\nIs it warm? | 0 | 1'],
    ['a scale of numbers', 'Pregunta | 1 | 2 | 3\n¿Duerme bien? | | |\n¿Come bien? | | |'],
  ])('leave no row whole: %s', async (_, table) => {
    const { outcomes, report } = importedTable(table)
    expect(outcomes).not.toContain('whole')
    expect(report.problems.map(({ code }) => code)).toContain('columns-by-look')
    // Where numbers are numbers, all is as where they are texts.
    const rows = tableWorkbook(table).sheets.flatMap((sheet) => sheet.rows.map((cells) => cells.map((cell) => (/^\d+$/.test(String(cell)) ? Number(cell) : cell))))
    const ofNumbers = await importFile([{ name: 'home_check.xlsx', bytes: writeXlsx({ sheets: [{ name: 'Tool', rows }] }) }])
    expect(ofNumbers.report.lines).toEqual(report.lines)
  })

  test('a yes and a no to be ticked are known by their words', () => {
    const { questions, outcomes } = importedTable('Question | Yes | No | Remarks\nIs the house damp? | ☐ | ☐ | ____\nIs there water? | ☐ | ☐ | ____')
    expect(questions).toMatchObject([{ type: 'boolean' }, { type: 'boolean' }])
    expect(outcomes).toEqual(['approximated', 'whole', 'whole'])
  })

  test('give way to what somebody says', () => {
    const { report, outcomes } = importedTable('Item | Low | High\nSafe at home | 0 | 1\nSafe outside | 0 | 1', 'question=A,options=B:C')
    expect([report.problems, outcomes]).toEqual([[], ['whole', 'whole', 'whole']])
  })
})

describe('names of columns in two rows', () => {
  test('one over several is none for options', () => {
    const { questions, outcomes } = importedTable('Section | Question | Response |\n | | | Score\nHousing | Dwelling | Owned | 3\n | | Rented | 2\nHealth | Anyone ill? | Yes | 0\n | | No | 2')
    expect(questions.map(offered)).toEqual([['owned Owned 3', 'rented Rented 2'], ['true Yes 0', 'false No 2']])
    expect(outcomes.every((outcome) => outcome === 'whole')).toBe(true)
  })

  test('numbers beside options are none of them, even where the names do not say so', () => {
    const { questions, notes } = importedTable('Question | Response |\nDwelling | Owned | 3\n | Rented | 2')
    expect([offered(questions[0]), notes[1]]).toEqual([['owned Owned 3', 'rented Rented 2'], ['score-guessed']])
  })

  test('numbers in a column that is called as that of the options are none of them', () => {
    const { questions, outcomes } = importedTable('Question | Answer | Answer\nMarital status? | 1 | Single\n | 2 | Married\n | 3 | Widowed')
    expect([offered(questions[0]), outcomes[1]]).toEqual([['single Single', 'married Married', 'widowed Widowed'], 'approximated'])
  })

  test('points that are all called the same', () => {
    const { questions, outcomes } = importedTable('Domanda | Risposta A | Punti | Risposta B | Punti\nHa una casa? | di proprietà | 0 | in affitto | 1')
    expect([offered(questions[0]), outcomes]).toEqual([['di_proprieta di proprietà 0', 'in_affitto in affitto 1'], ['whole', 'whole']])
  })

  test('a second table below is no question, and its rows are not whole', () => {
    const { questions, notes, outcomes } = importedTable('Question | Answers\nIs it warm? | yes/no\nStatement | Never\nI sleep well | often; never')
    expect(questions.map(({ title }) => title)).toEqual(['Is it warm?', 'I sleep well'])
    expect([notes.slice(2), outcomes.slice(2)]).toEqual([[['other-names'], ['below-other-names']], ['not-taken', 'approximated']])
  })
})

test('what stands above a table is its title and its description; a place to write there is no question, and that is said', () => {
  const { definition, outcomes } = importedTable('Home visit\nUse it at every visit to the home.\nName: ____ | Date: ____\nQuestion | Type\nIs it warm? | yes/no')
  expect(definition).toMatchObject({ title: 'Home visit', description: 'Use it at every visit to the home.\nName: ____ Date: ____' })
  expect(outcomes).toEqual(['whole', 'whole', 'approximated', 'whole', 'whole'])
})

test('a heading above the names of the columns is no section, and that is said', () => {
  expect(importedTable('Home visit\nPart I: the home\nQuestion | Type\nIs it warm? | yes/no').outcomes).toEqual(['whole', 'approximated', 'whole', 'whole'])
})
