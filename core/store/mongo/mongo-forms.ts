import { ObjectId } from 'mongodb'
import type { PublishedForm } from '../case-store.ts'
import { type Collections, idOf, is } from './mongo-documents.ts'
import { insertIfAbsent } from './mongo-insert.ts'

export const FORM_INDEXES = [
  { name: 'forms_by_publication', key: { pack: 1, publishedAt: -1, written: -1 } },
  { name: 'forms_as_written', key: { written: 1 } },
  { name: 'versions_of_form', key: { pack: 1, form: 1, publishedAt: -1, written: -1 } },
] as const

/** One after the other, so that those of one instant keep their order; interrupted, the next start takes up the rest. */
export async function publishForms(collections: Collections, pack: string, forms: readonly (PublishedForm & { readonly definition: unknown })[]): Promise<void> {
  for (const { form, version, publishedAt, definition } of forms) {
    const written = new ObjectId().toHexString()
    await insertIfAbsent(collections.forms, { _id: idOf(pack, form, version), pack, form, version, publishedAt, written, body: JSON.stringify(definition) })
  }
}

export async function publishedForms({ forms }: Collections, pack: string, form?: string): Promise<PublishedForm[]> {
  const wanted = form === undefined ? { pack: is(pack) } : { pack: is(pack), form: is(form) }
  const found = await forms.find(wanted, { projection: { body: 0 } }).sort({ publishedAt: -1, written: -1 }).toArray()
  return found.map(({ form, version, publishedAt }) => ({ form, version, publishedAt }))
}

export async function readForm({ forms }: Collections, pack: string, form: string, version: string): Promise<unknown> {
  const found = await forms.findOne({ _id: idOf(pack, form, version) })
  return found ? (JSON.parse(found.body) as unknown) : undefined
}
