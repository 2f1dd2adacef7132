import type { CaseCount, CountedField } from '../../cases/case-count.ts'
import type { Connection } from './sqlite-connection.ts'

/** Everything that is counted: figures are made without a look at a case. */
export const COUNTED_STEP = `
  ALTER TABLE summaries ADD COLUMN path TEXT AS (body ->> '$.path');
  ALTER TABLE summaries ADD COLUMN arrival TEXT AS (body ->> '$.arrival');
  ALTER TABLE summaries ADD COLUMN domains TEXT AS (body -> '$.domains');
  ALTER TABLE summaries ADD COLUMN days_to_first_meeting INTEGER AS (body ->> '$.daysToFirstMeeting');
  CREATE INDEX summaries_counted ON summaries (pack, territory, status, phase, arrival, path, due, domains, days_to_first_meeting);
`

const COLUMNS = {
  status: 'status',
  phase: 'phase',
  arrival: 'arrival',
  path: 'path',
  due: `nullif(due, '~')`,
  domains: 'domains',
  daysToFirstMeeting: 'days_to_first_meeting',
} satisfies Record<CountedField, string>

/** Counts cases by some fields of their summaries. */
export function countBy<F extends CountedField>(connection: Connection, pack: string, fields: readonly F[], territories?: readonly string[]): CaseCount<F>[] {
  const sql = countSql(fields, territories?.length)
  return connection.rows(sql, pack, ...(territories ?? [])).map((row) => ({ ...row, ...('domains' in row && { domains: JSON.parse(String(row.domains)) as string[] }) }) as unknown as CaseCount<F>)
}

export function countSql(fields: readonly CountedField[], territories?: number): string {
  const asked = fields.map((field) => `${COLUMNS[field]} AS "${field}"`).join(', ')
  const seen = territories === undefined ? '' : ` AND territory IN (${Array.from({ length: territories }, () => '?').join(', ')})`
  return `SELECT ${asked}, count(*) AS count FROM summaries INDEXED BY summaries_counted WHERE pack = ?${seen} GROUP BY ${fields.map((_, place) => place + 1).join(', ')}`
}
