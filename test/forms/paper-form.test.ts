import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Question } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { paperForm } from '../../core/forms/paper/paper-form.ts'
import type { PaperPart, PaperQuestion } from '../../core/forms/paper/paper.ts'
import { formOf, household } from './home-visit.ts'

const form: FormDefinition = formOf({
  home: {
    type: 'object',
    title: { en: 'Home', it: 'Casa' },
    properties: {
      tenure: { type: 'string', title: { en: 'Whose home?', it: 'Di chi è la casa?' }, oneOf: [{ const: 'own', title: { en: 'Their own', it: 'Loro' } }, { const: 'rent', title: { en: 'Rented', it: 'In affitto' } }] },
      rent: { type: 'number', title: 'Rent', visibleWhen: 'tenure = "rent" or tenure = null', ui: { unit: 'euros' } },
      children: { type: 'integer', title: 'Children', visibleWhen: 'count(members[id != name]) > 0', interviewerNote: 'Do not count guests.' },
      trouble: { type: 'integer', title: 'Trouble', visibleWhen: 'rent + children > 5', nonResponse: ['refused'], sensitive: true },
      total: { type: 'integer', title: 'Total', calculate: 'rent + children' },
      town: { type: 'string', title: 'Town', optionsFrom: 'towns' },
    },
    required: ['tenure'],
  },
  people: {
    type: 'array',
    title: 'People',
    repeat: { over: 'members', heading: '{name}' },
    items: { type: 'object', properties: { well: { type: 'boolean', title: 'Well?' } } },
  },
  visits: { type: 'array', title: 'Visits', items: { type: 'object', properties: { what: { type: 'string', title: 'What?', ui: { widget: 'long_text' } } } } },
})
const codeLists = { towns: Array.from({ length: 400 }, (_, index) => ({ id: `t${index}`, title: `Town ${index}` })) }
const compiled = compileForm({ ...form, codeLists } as unknown as FormDefinition)

function questions(parts: readonly PaperPart[]): PaperQuestion[] {
  return parts.flatMap((part) => (part.kind === 'question' ? [part] : part.kind === 'note' ? [] : questions(part.parts)))
}

describe('an empty form on paper', () => {
  const paper = paperForm(compiled, { ...household, rows: { ...household.rows, members: [] } }, 'en')
  const [tenure, rent, children, trouble, total, town] = questions(paper.parts)

  test('numbers its questions as the page does: as the definition numbers them, and not at all where it does not', () => {
    expect(questions(paper.parts).slice(0, 6).map(({ number }) => number)).toEqual(['', '', '', '', '', ''])
    const own = compileForm(formOf({ a: { type: 'string', title: 'A', number: 'A1' }, b: { type: 'string', title: 'B' } }))
    expect(questions(paperForm(own, household, 'en').parts).map(({ number }) => number)).toEqual(['A1', ''])
  })

  test('says when a question is asked: in words, else by the questions it depends on, else that it may not apply', () => {
    expect(tenure?.onlyIf).toBeUndefined()
    expect(rent?.onlyIf).toBe('Ask only if question “Whose home?” is “Rented” or question “Whose home?” is not answered.')
    expect(children?.onlyIf).toBe('Ask only where it applies.')
    expect(trouble?.onlyIf).toBe('Whether this is asked depends on question “Rent”, question “Children”.')
  })

  test('has options in the columns they stand in on the page, where there are boxes for them', () => {
    const oneOf: Question['oneOf'] = [{ const: 'a', title: 'A' }, { const: 'b', title: 'B' }]
    const own = compileForm({ ...formOf({
      few: { type: 'string', title: 'Few', oneOf, ui: { columns: 2 } },
      town: { type: 'string', title: 'Town', optionsFrom: 'towns', ui: { columns: 4 } },
    }), codeLists } as unknown as FormDefinition)
    expect(questions(paperForm(own, household, 'en').parts).map(({ columns, room }) => [columns, room])).toEqual([[2, 'none'], [undefined, 'line']])
  })

  test('says when an answer is needed that not always is', () => {
    const own = compileForm(formOf({
      rooms: { type: 'integer', title: 'Rooms' },
      rent: { type: 'number', title: 'Rent', visibleWhen: 'rooms > 0', requiredWhen: 'rooms > 3' },
      income: { type: 'number', title: 'Income', requiredWhen: 'rooms * rent > 900' },
    }))
    expect(questions(paperForm(own, household, 'en').parts).map(({ onlyIf }) => onlyIf)).toEqual([
      undefined,
      'Ask only if question “Rooms” is more than 0. Needed if question “Rooms” is more than 3.',
      'Whether an answer is needed depends on question “Rooms”, question “Rent”.',
    ])
  })

  test('has boxes to tick, lines to write on, and room for reasons and notes', () => {
    expect(tenure).toMatchObject({ room: 'none', isRequired: true, boxes: [{ title: 'Their own', isTicked: false }, { title: 'Rented', isTicked: false }] })
    expect(rent).toMatchObject({ room: 'short', boxes: [], unit: 'euros' })
    expect(children?.interviewerNote).toBe('Do not count guests.')
    expect(trouble?.reasons).toEqual([{ title: 'Prefers not to say', isTicked: false }])
    // What the program works out leaves no room for a pen.
    expect(total).toMatchObject({ isCalculated: true, room: 'none', boxes: [] })
    // Nobody looks for a town among four hundred boxes.
    expect(town).toMatchObject({ room: 'line', boxes: [] })
  })

  test('leaves rows empty for people and entries', () => {
    const [, people, visits] = paper.parts
    expect(people).toMatchObject({ kind: 'rows', isTable: true })
    expect(people && 'parts' in people && people.parts.map(({ title }) => title)).toEqual(['', '', '', '', '', ''])
    expect(visits && 'parts' in visits && visits.parts).toHaveLength(3)
    expect(visits).not.toHaveProperty('isTable')
  })

  test('speaks the language asked for', () => {
    const italian = questions(paperForm(compiled, household, 'it').parts)
    expect(italian[1]?.onlyIf).toBe('Chiedere solo se la domanda “Di chi è la casa?” è “In affitto” o la domanda “Di chi è la casa?” non ha risposta.')
  })
})

describe('a filled form on paper', () => {
  const answers = { home: { tenure: 'rent', rent: 500, children: 1, trouble: { nonResponse: 'refused' }, total: 501, town: 't7' }, people: [{ row: 'm3', well: false }] }
  const all = paperForm(compiled, household, 'en', { answers, maySee: () => true })

  test('ticks what was chosen, writes what was answered, and asks nothing that was not asked', () => {
    const filled = questions(all.parts)
    expect(filled.map(({ title, answer }) => `${title}: ${answer}`)).toEqual([
      'Whose home?: Rented', 'Rent: 500 euros', 'Children: 1', 'Trouble: Prefers not to say', 'Total: 501', 'Town: Town 7', 'Well?: ', 'Well?: ', 'Well?: No',
    ])
    expect(filled[0]?.boxes.map(({ isTicked }) => isTicked)).toEqual([false, true])
    expect(filled[3]?.reasons[0]?.isTicked).toBe(true)
    expect(filled.every(({ onlyIf, interviewerNote }) => onlyIf === undefined && interviewerNote === undefined)).toBe(true)
    const without = paperForm(compiled, household, 'en', { answers: { home: { tenure: 'own' } }, maySee: () => true })
    expect(questions(without.parts).map(({ title }) => title)).not.toContain('Rent')
  })

  test('has one row for each person, and no section without entries', () => {
    expect(all.parts.map(({ title }) => title)).toEqual(['Home', 'People'])
    const people = all.parts[1]
    expect(people && 'parts' in people && people.parts.map(({ title }) => title)).toEqual(['Ada', 'Luca', 'Mia'])
  })

  test('a table has one title over the answers of all rows, with room where it is another in each', () => {
    const own = compileForm(formOf({
      town: { type: 'string', title: 'Town' },
      people: {
        type: 'array', title: 'People', repeat: { over: 'members', heading: '{name}' },
        items: { type: 'object', properties: { well: { type: 'boolean', title: 'How is {name}?' }, there: { type: 'boolean', title: 'Born in {town}?' } } },
      },
    }))
    const [, people] = paperForm(own, household, 'en', { answers: { town: 'Asti' }, maySee: () => true }).parts
    const columns = people && 'parts' in people ? people.parts.map((row) => ('parts' in row ? row.parts.map(({ title }) => title) : [])) : []
    expect(columns).toEqual(Array(3).fill(['How is ……?', 'Born in Asti?']))
  })

  test('has neither question nor answer of what the reader may not see', () => {
    const seen = paperForm(compiled, household, 'en', { answers, maySee: (path) => path !== 'home.trouble' })
    expect(JSON.stringify(seen)).not.toContain('Trouble')
  })
})

describe('scales and matrices on paper', () => {
  const steps: Question = { type: 'integer', title: 'How content?', minimum: 0, maximum: 10, ui: { widget: 'scale', ends: ['Not at all', 'Completely'] } }
  const often = (title: string): Question => ({ type: 'string', title, nonResponse: ['refused'], oneOf: [{ const: 'often', title: 'Often' }, { const: 'never', title: 'Never' }] })
  const compiled = compileForm(formOf({
    content: steps,
    week: { type: 'object', title: 'The week', ui: { widget: 'matrix' }, properties: { sleep: often('Slept badly'), meals: often('Went without a meal') } },
  }))
  const paper = (language: string, answers?: Answers) => paperForm(compiled, household, language, answers && { answers, maySee: () => true }).parts

  test('a scale has a box for each step, in the figures of the language', () => {
    const [scale] = paper('ar')
    expect(scale).toMatchObject({ isScale: true, room: 'none', ends: ['Not at all', 'Completely'] })
    expect(scale?.kind === 'question' && scale.boxes.map(({ title }) => title)).toEqual(['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩', '١٠'])
  })

  test('a matrix is one table, and keeps its ticks when it is filled in', () => {
    expect(paper('en')[1]).toMatchObject({ isMatrix: true })
    const [scale, week] = paper('en', { content: 7, week: { sleep: 'never', meals: { nonResponse: 'refused' } } })
    const ticked = (part: PaperPart) => (part.kind === 'question' ? [...part.boxes, ...part.reasons].flatMap(({ title, isTicked }) => (isTicked ? title : [])) : [])
    expect(scale && ticked(scale)).toEqual(['7'])
    expect(week).toMatchObject({ isMatrix: true })
    expect(week && 'parts' in week && week.parts.map(ticked)).toEqual([['Never'], ['Prefers not to say']])
  })
})
