import { Binary } from 'mongodb'
import type { Attachment } from '../case-store.ts'
import { type Collections, idOf } from './mongo-documents.ts'
import { insertIfAbsent } from './mongo-insert.ts'

export const ATTACHMENT_INDEXES = [{ name: 'attachments_expire', key: { expires: 1 } }] as const

export async function writeAttachment(collections: Collections, pack: string, id: string, { type, bytes }: Attachment, expires: string): Promise<void> {
  const isNew = await insertIfAbsent(collections.attachments, { _id: idOf(pack, id), pack, id, type, bytes: new Binary(bytes), expires })
  if (!isNew) await keepUntil(collections, pack, [id], expires)
}

export async function readAttachment({ attachments }: Collections, pack: string, id: string): Promise<Attachment | undefined> {
  const found = await attachments.findOne({ _id: idOf(pack, id) })
  return found ? { type: found.type, bytes: found.bytes instanceof Binary ? found.bytes.value() : found.bytes } : undefined
}

export async function knownAttachments(collections: Collections, pack: string, ids: readonly string[], until?: string): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await collections.attachments.find({ _id: { $in: idsOf(pack, ids) } }, { projection: { id: 1 } }).toArray()
  const known = found.map(({ id }) => id)
  if (until !== undefined && known.length > 0) await keepUntil(collections, pack, known, until)
  return new Set(known)
}

/** Events name them: they last as long as the events. */
export async function keepForEver({ attachments }: Collections, pack: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await attachments.updateMany({ _id: { $in: idsOf(pack, ids) } }, { $set: { expires: null } })
}

// What is kept for ever has no text there, so that no text is more than it.
async function keepUntil({ attachments }: Collections, pack: string, ids: readonly string[], until: string) {
  await attachments.updateMany({ _id: { $in: idsOf(pack, ids) }, expires: { $lt: until } }, { $set: { expires: until } })
}

function idsOf(pack: string, ids: readonly string[]): string[] {
  return ids.map((id) => idOf(pack, id))
}
