import type { PublishedForm } from '../case-store.ts'
import type { Connection } from './sqlite-connection.ts'

export function publishForms(connection: Connection, pack: string, forms: readonly (PublishedForm & { readonly definition: unknown })[]): void {
  connection.transaction(() => {
    for (const { form, version, publishedAt, definition } of forms) {
      connection.run(
        'INSERT INTO form_versions (pack, form, version, published_at, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        pack, form, version, publishedAt, JSON.stringify(definition),
      )
    }
  })
}

export function publishedForms(connection: Connection, pack: string, form?: string): PublishedForm[] {
  const [ofForm, names] = form === undefined ? ['', []] : [' AND form = ?', [form]]
  const rows = connection.rows(
    `SELECT form, version, published_at AS publishedAt FROM form_versions WHERE pack = ?${ofForm} ORDER BY published_at DESC, rowid DESC`,
    pack, ...names,
  )
  return rows.map((row) => ({ ...row }) as unknown as PublishedForm)
}

export function readForm(connection: Connection, pack: string, form: string, version: string): unknown {
  const row = connection.row('SELECT body FROM form_versions WHERE pack = ? AND form = ? AND version = ?', pack, form, version)
  return row && (JSON.parse(String(row.body)) as unknown)
}
