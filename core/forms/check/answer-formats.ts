import type { Question } from '../../definitions/definition-types.ts'
import { civilDay } from '../../expressions/civil-days.ts'

type Format = NonNullable<Question['format']>

/** A day and a time; the zone may be left out, then it is the pack's. */
export const DATE_TIME = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$'
export const TIME = '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$'
/** One @ with something on both sides, and a point in what follows: whether a letter arrives is only known by sending it. */
export const EMAIL = '^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$'

/** RFC 5870: latitude and longitude in degrees, perhaps a height, and how far off it may be in metres. */
export const LOCATION =
  '^geo:-?(90(\\.0{1,9})?|[0-8]?[0-9](\\.[0-9]{1,9})?),-?(180(\\.0{1,9})?|(1[0-7][0-9]|[0-9]{1,2})(\\.[0-9]{1,9})?)(,-?[0-9]{1,5}(\\.[0-9]{1,9})?)?(;u=[0-9]{1,7}(\\.[0-9]{1,9})?)?$'
/** An uploaded file: the address of its content, and what it is called. */
export const FILE = '^[0-9a-f]{64}/[^/\\\\\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]{1,200}$'
/** Drawn, as an uploaded picture; or the name of who signs, typed. */
export const SIGNATURE = '^([0-9a-f]{64}/signature\\.png|typed/[^\\s/\\\\\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069][^/\\\\\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]{0,119})$'

const dateTime = new RegExp(DATE_TIME)
const time = new RegExp(TIME)
const email = new RegExp(EMAIL)
const location = new RegExp(LOCATION)
const file = new RegExp(FILE, 'u')
const signature = new RegExp(SIGNATURE, 'u')

/** Whether a text has the form it should have. The patterns have no ambiguous repetition: they take time in line with the text. */
export const FORMATS: Readonly<Record<Format, (text: string) => boolean>> = {
  date: (text) => text.length === 10 && civilDay(text) !== undefined,
  'date-time': (text) => dateTime.test(text) && civilDay(text) !== undefined,
  time: (text) => time.test(text),
  email: (text) => text.length <= 254 && email.test(text),
  location: (text) => location.test(text),
  file: (text) => file.test(text),
  signature: (text) => signature.test(text),
}
