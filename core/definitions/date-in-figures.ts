/** An ISO date as "04.12.2026", or "04.12" without the year: read alike in every language that has no month names here. */
export function dateInFigures(date: string, hasYear = true): string {
  const [year, month, day] = date.split('-')
  return [day, month, ...(hasYear ? [year] : [])].join('.')
}
