import type { Collections } from './mongo-documents.ts'
import { finishOthers } from './mongo-finish.ts'

/** Removes what has expired; but first files are kept whose commit is there and whose writer has died before it could keep them. */
export async function forgetExpired(collections: Collections, now: string): Promise<void> {
  await finishOthers(collections)
  // Null, what is kept for ever, is no text and so never less than one.
  await Promise.all([collections.state.deleteMany({ expires: { $lte: now } }), collections.attachments.deleteMany({ expires: { $lte: now } })])
}
