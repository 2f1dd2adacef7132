/** What a number format shows: a day, a time of day, both, or something else. */
export type Shown = 'day' | 'time' | 'both' | undefined

const BUILT_IN: readonly (readonly [from: number, to: number, shown: Shown])[] = [
  [14, 17, 'day'],
  [18, 21, 'time'],
  [22, 22, 'both'],
  [27, 36, 'day'],
  [45, 45, 'time'],
  [47, 47, 'time'],
  [50, 58, 'day'],
]

const MS_OF_DAY = 86_400_000
/** Serial 0 of the two calendars of spreadsheets, in days from 1970. */
const DAY_0 = { 1900: -25_569, 1904: -24_107 }
const LAST_SERIAL = 2_958_466

/** What a number format shows, by its number when it is one that every spreadsheet program knows. */
export function shownByFormat(id: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2]
  return shownByCode(code)
}

export function shownByCode(code: string): Shown {
  if (/\[(h+|m+|s+)\]/i.test(code)) return undefined
  const letters = code.slice(0, 200).replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general/gi, '')
  const day = /[dy]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters))
  const time = /[hs]/i.test(letters)
  return day && time ? 'both' : day ? 'day' : time ? 'time' : undefined
}

/** The ISO text of a serial number that is shown as day or time; the number itself when it is neither. */
export function serialDay(serial: number, shown: Exclude<Shown, undefined>, is1904: boolean): string | number {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return serial
  // The older calendar counts a 29 February 1900 that never was.
  const days = is1904 ? serial + DAY_0[1904] : (serial < 60 ? serial + 1 : serial) + DAY_0[1900]
  const [day = '', time = ''] = new Date(Math.round((days * MS_OF_DAY) / 1000) * 1000).toISOString().slice(0, 19).split('T')
  if (shown === 'time' && serial < 1) return time
  return time === '00:00:00' ? day : `${day}T${time}`
}
