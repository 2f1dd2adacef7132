import type { Sheet, Workbook } from '../workbook.ts'

/** A sheet alone is the survey if it has the columns of one, whatever its file is called. */
export function withSurvey({ sheets }: Workbook): Workbook {
  const [first, ...others] = sheets
  return { sheets: first && others.length === 0 && hasColumns(first) ? [{ ...first, name: 'survey' }] : sheets }
}

function hasColumns({ rows }: Sheet): boolean {
  return rows.slice(0, 5).some((row) => ['type', 'name'].every((column) => row.some((cell) => String(cell).trim().toLowerCase() === column)))
}
