import { expect, test } from 'vitest'
import type { Form } from '../../core/definitions/definition-types.ts'
import type { Answers } from '../../core/forms/answers.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { workedOut } from '../../core/forms/filling/worked-out.ts'
import { summaryLine } from '../../core/forms/words/summary-line.ts'
import { household } from './home-visit.ts'

const compiled = (summary: Form['summary']) => compileForm({
  $schema: '../meta/form.schema.json',
  id: 'visit',
  title: 'Visit',
  ...(summary !== undefined && { summary }),
  answers: {
    type: 'object',
    properties: {
      when: { type: 'string', title: 'When' },
      home: { type: 'object', title: 'Home', properties: { rooms: { type: 'integer', title: 'Rooms' }, place: { type: 'string', title: 'Place' }, illness: { type: 'string', title: 'Illness', sensitive: true } } },
    },
  },
})

test.each<[Form['summary'], Answers, string, string]>([
  ['{when} at {place}', { when: 'Monday', home: { place: 'Room 4' } }, 'en', 'Monday at Room 4'],
  ['{rooms, plural, one {# room} other {# rooms}}, {place}', { home: { rooms: 2, place: 'Oak Street' } }, 'en', '2 rooms, Oak Street'],
  ['{rooms, plural, one {# room} other {# rooms}}', { home: { rooms: 1 } }, 'en', '1 room'],
  [{ en: '{rooms} rooms', ar: '{rooms, plural, two {غرفتان} other {# غرف}}' }, { home: { rooms: 2 } }, 'ar', 'غرفتان'],
  // Left out while an answer it names is missing or sensitive, and where there is none.
  ['{when} at {place}', { when: 'Monday' }, 'en', ''],
  ['{illness}', { home: { illness: 'a diagnosis' } }, 'en', ''],
  [undefined, { when: 'Monday' }, 'en', ''],
])('the line %j with %j in %s is “%s”', (summary, answers, language, line) => {
  expect(summaryLine(workedOut(compiled(summary), answers, household), language).replaceAll(/[\u2068\u2069]/g, '')).toBe(line)
})

test('an answer the reader may not see is not put into the line', () => {
  expect(summaryLine(workedOut(compiled('{place}'), { home: { place: 'Oak Street' } }, household), 'en', ({ id }) => id !== 'place')).toBe('')
})

test('an answer written the other way than the line is set apart in it', () => {
  expect(summaryLine(workedOut(compiled('To {place}'), { home: { place: 'غرفة' } }, household), 'en')).toBe('To \u2068غرفة\u2069')
})
