/** What a clock in a time zone shows at an instant, by the name of each part. Throws RangeError for an unknown zone. */
export type ZoneClock = (timeZone: string, instant: string) => Readonly<Record<string, string>>

/** Clocks that show these parts, in the ISO calendar. Making a format reads the time-zone tables, which is far slower than using it: each is made once. */
export function zoneClock(parts: Intl.DateTimeFormatOptions): ZoneClock {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (timeZone, instant) => {
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, ...parts })
    formats.set(timeZone, format)
    const shown = Object.fromEntries(format.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
    return { ...shown, year: (shown['year'] ?? '').padStart(4, '0') }
  }
}
