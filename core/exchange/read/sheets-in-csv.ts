import type { Sheet } from '../workbook.ts'

const HEADING = /^(survey|choices|settings|external_choices|entities|osm)$/i

/** The sheets of a CSV that holds several, one below the other: the name of each alone in the first column, its rows without it. */
export function sheetsInCsv(sheet: Sheet): readonly Sheet[] {
  const isHeading = (row: Sheet['rows'][number]) => row.length === 1 && HEADING.test(String(row[0]))
  if (!isHeading(sheet.rows.find((row) => row.length > 0) ?? [])) return [sheet]
  const starts = sheet.rows.flatMap((row, index) => (isHeading(row) ? [index] : []))
  return starts.map((start, index) => ({
    name: String(sheet.rows[start]?.[0]).toLowerCase(),
    rows: sheet.rows.slice(start + 1, starts[index + 1]).map((row) => row.slice(1)),
  }))
}
