const formats = new Map<string, Intl.DateTimeFormat>()

/** The ISO date that people in a time zone read on their calendar at an instant. Throws RangeError for an unknown zone. */
export function dateIn(timeZone: string, instant: string): string {
  const parts = Object.fromEntries(formatFor(timeZone).formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`
}

// Making a format reads the time-zone tables, which is far slower than using it.
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format
}
