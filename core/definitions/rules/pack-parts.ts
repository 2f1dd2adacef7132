import { suggestion } from '../did-you-mean.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake, SourceDocument } from '../source-document.ts'
import type { Path } from '../source-place.ts'

/** Calendars, dates and time zones, and what an intake type needs. */
export const packRules: Rules = new Map<string, Rule>([
  [
    'holiday-without-day',
    function* ({ pack }) {
      for (const [index, { every, on, easter }] of (pack?.definition.calendar?.holidays ?? []).entries()) {
        const days = [every, on, easter].filter((day) => day !== undefined).length
        if (pack && days !== 1)
          yield {
            document: pack.document,
            path: ['calendar', 'holidays', index],
            message: days === 0 ? 'This holiday has no day.' : 'This holiday has several days.',
            hint: 'Give it exactly one of "every", "on" and "easter".',
          }
      }
    },
  ],

  [
    'impossible-date',
    function* ({ pack, feeds, stories }) {
      for (const [index, { every, on }] of (pack?.definition.calendar?.holidays ?? []).entries()) {
        if (!pack) continue
        yield* impossible(pack.document, ['calendar', 'holidays', index, 'on'], on)
        // A year that has a 29 February.
        yield* impossible(pack.document, ['calendar', 'holidays', index, 'every'], every, '2000-')
      }
      for (const { document, definition } of feeds) {
        for (const [index, { household }] of definition.records.entries()) {
          for (const [place, { birthDate }] of household.members.entries())
            yield* impossible(document, ['records', index, 'household', 'members', place, 'birthDate'], birthDate)
        }
      }
      for (const { document, definition } of stories) {
        for (const [place, { birthDate }] of definition.record.household.members.entries())
          yield* impossible(document, ['record', 'household', 'members', place, 'birthDate'], birthDate)
      }
    },
  ],

  [
    'no-working-day',
    function* ({ pack }) {
      if (pack && new Set(pack.definition.calendar?.weekend).size === 7)
        yield {
          document: pack.document,
          path: ['calendar', 'weekend'],
          message: 'No day of the week is a working day, so deadlines would never come.',
          hint: 'Leave out the days on which people work; 1 is Monday.',
        }
    },
  ],

  [
    'unknown-time-zone',
    function* ({ pack }) {
      if (!pack || isTimeZone(pack.definition.timeZone)) return
      yield {
        document: pack.document,
        path: ['timeZone'],
        message: `"${pack.definition.timeZone}" is no time zone.`,
        hint: suggestion(pack.definition.timeZone, Intl.supportedValuesOf('timeZone'), 'There are'),
      }
    },
  ],

  [
    'intake-without-form',
    function* ({ intakeTypes }) {
      for (const { document, definition } of intakeTypes) {
        if (definition.opens === 'register' && definition.registerForm === undefined)
          yield {
            document,
            path: ['opens'],
            message: `The front office of the intake type "${definition.id}" has no form to fill in.`,
            hint: 'Add "registerForm".',
          }
      }
    },
  ],
])

function* impossible(document: SourceDocument, path: Path, date: string | undefined, year = ''): Generator<Mistake> {
  if (date === undefined) return
  const instant = new Date(`${year}${date}T00:00:00Z`)
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${year}${date}`)
  if (!exists)
    yield {
      document,
      path,
      message: `There is no day "${date}".`,
      hint: year ? 'Write month and day, such as 12-25.' : 'Write year, month and day, such as 2026-12-25.',
    }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
