import { dateInFigures } from '../../core/definitions/date-in-figures.ts'

/** How dates, times and deadlines are written: in a locale, seen from a day and a time zone. */
export interface Moments {
  readonly locale: string
  /** ISO date. */
  readonly today: string
  readonly timeZone: string
}

/** "4 Dec", with the year where it is another one. */
export function dayInWords(date: string, { locale, today }: Moments): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
  return written(date, locale, { day: 'numeric', month: 'short', ...year })
}

/** "Mon 23 Nov 2026". */
export function longDayInWords(date: string, { locale }: Pick<Moments, 'locale'>): string {
  return written(date, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
}

/** "Thursday 26 November". */
export function weekdayInWords(date: string, { locale, today }: Moments): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const }
  return written(date, locale, { weekday: 'long', day: 'numeric', month: 'long', ...year })
}

/** "09:14" on the clock of the time zone. */
export function clockInWords(instant: string, { locale, timeZone }: Moments): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant))
}

function written(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const day = new Date(`${date}T00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  // Some browsers come without the month names of smaller languages; figures are better than names in another one.
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return dateInFigures(date, options.year !== undefined)
  return formatter(locale, { ...options, timeZone: 'UTC' }).format(day).replaceAll(',', '').replaceAll('،', '')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once for each way of writing: to make one takes as long as to draw a dozen lines. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const way = JSON.stringify([locale, options])
  const made = formatters.get(way) ?? new Intl.DateTimeFormat(locale, options)
  formatters.set(way, made)
  return made
}
