const formats = new Map<string, Intl.DateTimeFormat>()

/** The date and time that people in a time zone read on their clock at an instant, as forms store them: 2026-05-01T10:30:00. Throws RangeError for an unknown zone. */
export function clockIn(timeZone: string, instant: string): string {
  const parts = Object.fromEntries(formatFor(timeZone).formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`
}

// Making a format reads the time-zone tables, which is far slower than using it.
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}
