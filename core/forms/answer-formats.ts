import type { Question } from '../definitions/definition-types.ts'
import { dateIn } from '../expressions/dates.ts'

type Format = NonNullable<Question['format']>

/** A day and a time; the zone may be left out, then it is the pack's. */
export const DATE_TIME = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$'
export const TIME = '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$'
/** One @ with something on both sides, and a point in what follows: whether a letter arrives is only known by sending it. */
export const EMAIL = '^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$'

const dateTime = new RegExp(DATE_TIME)
const time = new RegExp(TIME)
const email = new RegExp(EMAIL)

/** Whether a text has the form it should have. The patterns have no ambiguous repetition: they take time in line with the text. */
export const FORMATS: Readonly<Record<Format, (text: string) => boolean>> = {
  date: (text) => text.length === 10 && dateIn(text) !== null,
  'date-time': (text) => dateTime.test(text) && dateIn(text) !== null,
  time: (text) => time.test(text),
  email: (text) => text.length <= 254 && email.test(text),
}
