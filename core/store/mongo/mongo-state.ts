import { ObjectId } from 'mongodb'
import type { Reading } from '../case-store.ts'
import { LAST_SIGN } from '../last-sign.ts'
import { type Collections, idOf, is } from './mongo-documents.ts'
import { insertIfAbsent, withoutRace } from './mongo-insert.ts'

export const STATE_INDEXES = [{ name: 'state_expires', key: { expires: 1 } }] as const
export const NUMBER_INDEXES = [{ name: 'last_number', key: { pack: 1, number: -1 } }] as const
export const READING_INDEXES = [{ name: 'readings_of_case', key: { pack: 1, case: 1, minute: -1, persona: 1 } }] as const

export async function readState({ state }: Collections, pack: string, key: string): Promise<unknown> {
  const found = await state.findOne({ _id: idOf(pack, key) })
  return found ? (JSON.parse(found.json) as unknown) : undefined
}

export async function writeState({ state }: Collections, pack: string, key: string, value: unknown, expires?: string): Promise<void> {
  const _id = idOf(pack, key)
  const document = { pack, key, json: JSON.stringify(value), written: new ObjectId().toHexString(), expires: expires ?? null }
  await withoutRace(() => state.replaceOne({ _id }, document, { upsert: true }))
}

export async function readStates({ state }: Collections, pack: string, beginning: string): Promise<Map<string, unknown>> {
  const found = await state.find({ _id: beginsWith(pack, beginning) }).toArray()
  return new Map(found.map(({ key, json }) => [key, JSON.parse(json) as unknown]))
}

export async function stateExpiries({ state }: Collections, pack: string, beginning: string): Promise<Map<string, string | null>> {
  const found = await state.find({ _id: beginsWith(pack, beginning) }, { projection: { key: 1, expires: 1 } }).toArray()
  return new Map(found.map(({ key, expires }) => [key, expires]))
}

/** In _id the key is written as JSON does: one that begins alike is written alike up to there. */
function beginsWith(pack: string, beginning: string) {
  const from = idOf(pack, beginning).slice(0, -'"]'.length)
  return { $gte: from, $lt: from + LAST_SIGN }
}

export async function removeState({ state }: Collections, pack: string, key: string): Promise<void> {
  await state.deleteOne({ _id: idOf(pack, key) })
}

/** Each number is a document, inserted once: of two servers that take the same one, one takes the next. */
export async function nextCaseNumber({ numbers }: Collections, pack: string): Promise<number> {
  const [last] = await numbers.find({ pack: is(pack) }).sort({ number: -1 }).limit(1).toArray()
  for (let number = (last?.number ?? 0) + 1; ; number++) {
    if (await insertIfAbsent(numbers, { _id: idOf(pack, number), pack, number })) return number
  }
}

export async function recordReading({ readings }: Collections, pack: string, caseId: string, { at, persona, name, role }: Reading): Promise<void> {
  const minute = at.slice(0, 'yyyy-mm-ddThh:mm'.length)
  await insertIfAbsent(readings, { _id: idOf(pack, caseId, minute, persona), pack, case: caseId, minute, persona, at, name, role })
}

export async function readings(collections: Collections, pack: string, caseId: string, limit: number): Promise<Reading[]> {
  const found = await collections.readings.find({ pack: is(pack), case: is(caseId) }).sort({ minute: -1, persona: 1 }).limit(limit).toArray()
  return found.map(({ at, persona, name, role }) => ({ at, persona, name, role }))
}
