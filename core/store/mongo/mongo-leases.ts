import { type Collections, idOf, is, type LeaseDocument } from './mongo-documents.ts'
import { insertIfAbsent } from './mongo-insert.ts'

export const LEASE_INDEXES = [{ name: 'terms_of_work', key: { pack: 1, work: 1, term: -1 } }] as const

/** A term is only ever inserted, after the one that was looked at: of several that take it at once, one does. */
export async function claimWork(collections: Collections, pack: string, work: string, holder: string, now: string, until: string): Promise<boolean> {
  for (;;) {
    const last = await lastTerm(collections, pack, work)
    if (last && last.holder !== holder && last.until > now) return false
    const term = (last?.term ?? 0) + 1
    if (await insertTerm(collections, { pack, work, term, holder, until })) return isStillLast(collections, pack, work, term)
  }
}

export async function endWork(collections: Collections, pack: string, work: string, holder: string): Promise<void> {
  const last = await lastTerm(collections, pack, work)
  if (last?.holder === holder && last.until !== '') await insertTerm(collections, { pack, work, term: last.term + 1, holder, until: '' })
}

async function lastTerm({ leases }: Collections, pack: string, work: string): Promise<LeaseDocument | undefined> {
  const [last] = await leases.find({ pack: is(pack), work: is(work) }).sort({ term: -1 }).limit(1).toArray()
  return last
}

async function insertTerm({ leases }: Collections, lease: Omit<LeaseDocument, '_id'>): Promise<boolean> {
  return insertIfAbsent(leases, { _id: idOf(lease.pack, lease.work, lease.term), ...lease })
}

/** Terms that are over are removed; whoever looked at one of them long ago and takes its place now sees here that it is over. */
async function isStillLast(collections: Collections, pack: string, work: string, term: number): Promise<boolean> {
  const last = await lastTerm(collections, pack, work)
  await collections.leases.deleteMany({ pack: is(pack), work: is(work), term: { $lt: last?.term ?? term } })
  return last?.term === term
}
