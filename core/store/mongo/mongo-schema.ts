import type { Db, IndexDescription } from 'mongodb'
import { StoreFailure } from '../case-store.ts'
import { ATTACHMENT_INDEXES } from './mongo-attachments.ts'
import { COMMIT_INDEXES } from './mongo-commits.ts'
import { COUNTED_INDEX } from './mongo-counts.ts'
import { createIndexes } from './mongo-create-indexes.ts'
import type { Collections } from './mongo-documents.ts'
import { FORM_INDEXES } from './mongo-forms.ts'
import { insertIfAbsent } from './mongo-insert.ts'
import { LEASE_INDEXES } from './mongo-leases.ts'
import { NUMBER_INDEXES, READING_INDEXES, STATE_INDEXES } from './mongo-state.ts'
import { WORKLIST_INDEXES } from './mongo-worklist.ts'

const MARK = 'caseloom'

/** Every index there is, by collection. Claims and marks are only ever looked for by _id. */
export const INDEXES = {
  commits: COMMIT_INDEXES,
  summaries: [...WORKLIST_INDEXES, COUNTED_INDEX],
  state: STATE_INDEXES,
  attachments: ATTACHMENT_INDEXES,
  forms: FORM_INDEXES,
  readings: READING_INDEXES,
  numbers: NUMBER_INDEXES,
  leases: LEASE_INDEXES,
} satisfies Partial<Record<keyof Collections, readonly IndexDescription[]>>

/**
 * Steps from an empty database to the present schema. Each may be taken twice, also by two servers at once or again after an
 * interruption; a released step never changes.
 */
const STEPS: readonly ((database: Db) => Promise<void>)[] = [
  async (database) => {
    for (const [name, indexes] of Object.entries(INDEXES)) await createIndexes(database, name, indexes)
  },
  // For databases that began without the index of what is counted.
  async (database) => createIndexes(database, 'summaries', INDEXES.summaries),
]

/**
 * Brings the database up to the present schema. Throws StoreFailure for one of a newer program or of another one.
 * @returns a sentence when it was of an earlier one
 */
export async function bringUp(database: Db, { marks }: Collections, place: string): Promise<string | undefined> {
  const mark = await marks.findOne({ _id: MARK })
  const before = mark?.schema ?? 0
  if (before > STEPS.length) {
    throw new StoreFailure(
      `The database ${place} was written by a newer version of this program (schema ${before}, known up to ${STEPS.length}). ` +
        'Start that version, or name another database in MONGODB_URL.',
    )
  }
  if (!mark && (await isOfOthers(database))) {
    throw new StoreFailure(`The database ${place} belongs to another program. Name another database in MONGODB_URL.`)
  }
  // Begun by several servers at once: whoever looks next must not take what the first has made for another program's.
  if (!mark) await insertIfAbsent(marks, { _id: MARK, schema: 0 })
  for (const step of STEPS.slice(before)) await step(database)
  await marks.updateOne({ _id: MARK, schema: { $lt: STEPS.length } }, { $set: { schema: STEPS.length } })
  return mark && before < STEPS.length ? `The database ${place} was brought up from schema ${before} to ${STEPS.length}.` : undefined
}

async function isOfOthers(database: Db): Promise<boolean> {
  const [any] = await database.listCollections({}, { nameOnly: true }).toArray()
  return any !== undefined && any.name !== 'marks'
}
