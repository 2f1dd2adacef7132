import { describe, expect, test } from 'vitest'
import { howMany } from '../../../core/exchange/table/how-many.ts'
import { importedTable } from './imported-table.ts'

const answered = (question: string, options: string) => importedTable(`Question | Options\n${question} | ${options}\nWarm? | a; b`)

describe('what stands where options would', () => {
  test.each([
    ['DD/MM/YYYY', 'date'], ['dd.mm.yyyy', 'date'], ['YYYY-MM-DD', 'date'], ['GG/MM/AAAA', 'date'], ['ZZ.LL.AAAA', 'date'], ['TT.MM.JJJJ', 'date'], ['Date (DD/MM/YYYY)', 'date'], ['__/__/____', 'date'], ['day / month / year', 'date'],
    ['օր/ամիս/տարի', 'date'], ['يوم/شهر/سنة', 'date'], ['HH:MM', 'time'], ['hh:mm:ss', 'time'],
  ])('%s is a day or a time, not options', (cell, format) => {
    const { questions, outcomes } = answered('Of the last visit', cell)
    expect(questions[0]).toMatchObject({ type: 'string', format })
    expect(questions[0]).not.toHaveProperty('oneOf')
    expect(outcomes[1]).toBe('whole')
  })

  test.each([
    ['number', { type: 'number' }, []],
    ['integer', { type: 'integer' }, []],
    ['testo libero', { type: 'string' }, []],
    ['____________', { type: 'string' }, ['type-guessed']],
    ['MM/YYYY', { type: 'string' }, ['type-unknown']],
    ['DD/MM/YYYY or not known', { type: 'string', format: 'date' }, ['type-unknown']],
  ])('%s', (cell, expected, codes) => {
    const { questions, notes } = answered('Of the last visit', cell)
    expect(questions[0]).toMatchObject(expected)
    expect(questions[0]).not.toHaveProperty('oneOf')
    expect(notes[1]).toEqual(codes)
  })

  test('a pattern as the kind of answer', () => {
    expect(importedTable('Question | Type\nLast visit | GG/MM/AAAA').questions[0]).toMatchObject({ format: 'date' })
  })

  test.each(['and/or/nor', 'A/B/C', 'low; high', 'in a day; in a month'])('%s stays options', (cell) => {
    expect(answered('Which?', cell).questions[0]).toHaveProperty('oneOf')
  })
})

describe('how many options may be chosen', () => {
  test.each([
    ['Which of these bring in money? (tick all)', true, false], ['Sources of income. Select as many as needed.', true, false], ['Mark each one that is there', true, false],
    ['Quali fonti di reddito? (una o più)', true, false], ['¿Qué ingresos? Marque todas', true, false], ['Ce venituri? (bifați toate)', true, false], ['Ի՞նչ եկամուտ կա (նշեք բոլորը)', true, false], ['ما مصادر الدخل؟ (اختر كل ما ينطبق)', true, false],
    ['Which one? (tick one)', false, false], ['Which of the following best describes it?', false, false], ['How warm is it?', false, false], ['Ի՞նչ կա տանը', false, false], ['Is it warm (in winter)?', false, false],
    ['Which of these bring in money?', false, true], ['Vilka inkomster? (kryssa i dem)', false, true], ['Who? Ask everybody.', false, true],
  ])('%s', (question, isSeveral, isGuessed) => {
    expect(howMany(question)).toMatchObject({ isSeveral, isGuessed })
    const { questions, outcomes } = answered(question, 'work; pension; benefits')
    expect([questions[0]?.type, outcomes[1]]).toEqual([isSeveral ? 'array' : 'string', isGuessed ? 'approximated' : 'whole'])
  })

  test.each([
    ['Which? (up to 2)', { maxItems: 2 }, []],
    ['Quali? (massimo 2)', { maxItems: 2 }, []],
    ['ما هي؟ (حتى ٢)', { maxItems: 2 }, []],
    ['Which? (up to two)', { type: 'array' }, ['several-guessed']],
    ['Which? (up to 9)', { type: 'array' }, []],
  ])('no more than so many: %s', (question, expected, codes) => {
    const { questions, notes } = answered(question, 'work; pension; benefits')
    expect(questions[0]).toMatchObject({ type: 'array', ...expected })
    expect(notes[1]).toEqual(codes)
  })
})
