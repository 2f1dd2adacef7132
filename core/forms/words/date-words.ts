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
  return Number.isNaN(instant) ? iso : new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: 'UTC' }).format(instant)
}

function styleOf(style: string | undefined, otherwise: Style): Style {
  return style === 'short' || style === 'medium' || style === 'long' || style === 'full' ? style : otherwise
}
