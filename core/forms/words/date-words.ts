import { dateInFigures } from '../../definitions/date-in-figures.ts'
import { localeOf } from '../../definitions/locale-of.ts'

type Style = 'short' | 'medium' | 'long' | 'full'

/** An ISO date, or date and time, written out. A time is shown as it was written, in the zone it was written in. */
export function dateWords(iso: string, language: string): string {
  return written(iso, language, { dateStyle: 'medium', ...(iso.includes('T') && { timeStyle: 'short' }) })
}

/** The date, or the time, of an ISO date, time, or date and time; as short or long as is asked for. */
export function datePartWords(iso: string, language: string, part: 'date' | 'time', style?: string): string {
  if (part === 'date') return written(iso, language, { dateStyle: styleOf(style, 'medium') })
  return written(iso.includes('T') ? iso : `1970-01-01T${iso}`, language, { timeStyle: styleOf(style, 'short') })
}

function written(iso: string, language: string, style: Intl.DateTimeFormatOptions): string {
  const [date = '', time = ''] = iso.split('T')
  const instant = Date.parse(`${date}T${time === '' ? '00:00' : time.slice(0, 5)}:00Z`)
  if (Number.isNaN(instant)) return iso
  const locale = localeOf(language)
  // Where the names of a language's months are not known, they would come in another language, and its order of day and month with them.
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return inFigures(date, time, style)
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
  const isNamed = style.dateStyle !== 'medium' || /\p{L}/u.test(format.formatToParts(instant).find(({ type }) => type === 'month')?.value ?? '')
  return isNamed ? format.format(instant) : new Intl.DateTimeFormat(locale, { ...(style.timeStyle ? namedMonthAndTime : namedMonth), timeZone: 'UTC' }).format(instant)
}

/** Of a month in figures nobody can tell that it is not the day: languages whose usual way is that get its name. */
const namedMonth = { day: 'numeric', month: 'short', year: 'numeric' } as const
const namedMonthAndTime = { ...namedMonth, hour: 'numeric', minute: '2-digit' } as const

function inFigures(date: string, time: string, { dateStyle, timeStyle }: Intl.DateTimeFormatOptions): string {
  return [dateStyle && dateInFigures(date), timeStyle && time.slice(0, 5)].filter(Boolean).join(', ')
}

function styleOf(style: string | undefined, otherwise: Style): Style {
  return style === 'short' || style === 'medium' || style === 'long' || style === 'full' ? style : otherwise
}
