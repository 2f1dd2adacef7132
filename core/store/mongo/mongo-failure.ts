import {
  MongoClientClosedError, MongoError, MongoNetworkError, MongoNotConnectedError, MongoOperationTimeoutError, MongoServerClosedError, MongoServerError,
  MongoServerSelectionError, MongoTopologyClosedError, MongoWriteConcernError,
} from 'mongodb'
import { StoreFailure } from '../case-store.ts'

/** What went wrong and the way out, by the server's error code (https://www.mongodb.com/docs/manual/reference/error-codes/). */
const SENTENCES: Readonly<Record<number, string>> = {
  13: 'does not let this user do that. Give the user in MONGODB_URL the role readWrite on this database.',
  18: 'refuses the sign-in. Check the user, the password and authSource in MONGODB_URL.',
  8000: 'refuses the sign-in. Check the user, the password and authSource in MONGODB_URL.',
  10334: 'takes no document of more than 16 MB. Send less at once; nothing of the refused write was stored.',
  14031: 'cannot grow: its disk is full. Free some space there, then try again; nothing of the refused write was stored.',
}

/** A member that steps down or shuts down; another takes over. */
const NO_PRIMARY = [91, 189, 10107, 11600, 11602, 13435, 13436]

const NOT_AN_ADDRESS =
  'cannot be understood. Write MONGODB_URL as mongodb://user:password@host:27017/name?options, ' +
  'with the signs : / ? # [ ] @ % of a password as %3A %2F %3F %23 %5B %5D %40 %25.'
const NOT_CONFIRMED = 'did not confirm that a majority of its members has the write. Check its members, then send it again: nothing is recorded twice.'
const NOT_THERE = 'cannot be reached. Check that it runs and that MONGODB_URL names it; what was acknowledged is safe, and what was just sent may be sent again.'

/** The code of an insertion whose unique key is there already. */
export const DUPLICATE = 11000

/** Whether an insert was refused because its unique key is there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE
}

/**
 * Runs something on the database; the driver's errors come out as a StoreFailure with a sentence. The driver's own words are left
 * out, also as a cause: they may repeat the address with its password.
 * @param place the address as it may be shown
 */
export async function withFailures<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const sentence = sentenceFor(error)
    if (sentence === undefined) throw error
    throw new StoreFailure(`The database ${place} ${sentence}`)
  }
}

function sentenceFor(error: unknown): string | undefined {
  if (isOfAddress(error)) return NOT_AN_ADDRESS
  if (isNotThere(error)) return NOT_THERE
  if (error instanceof MongoWriteConcernError) return NOT_CONFIRMED
  if (error instanceof MongoServerError) {
    return SENTENCES[Number(error.code)] ?? `answered with an error (MongoDB ${error.code}). Try again; if it stays, look at the database's own log.`
  }
  // Such as an option that the driver does not take, or a key file that is not there.
  const isOfDriver = error instanceof MongoError || (error instanceof Error && 'syscall' in error)
  return isOfDriver ? `cannot be opened as asked (${'code' in error ? error.code : error.name}). Check the options in MONGODB_URL, and that the files they name are there.` : undefined
}

// By its name: two packages of the driver have a class of it.
function isOfAddress(error: unknown): boolean {
  return error instanceof Error && error.name === 'MongoParseError'
}

/** Also what was at work on a connection that has been given up. */
const LOST = [
  MongoNetworkError, MongoOperationTimeoutError, MongoServerSelectionError, MongoClientClosedError, MongoNotConnectedError, MongoServerClosedError,
  MongoTopologyClosedError,
]

/** What comes out of a socket that the other side has ended, when the driver lets it through as it is. */
const ENDED: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ERR_STREAM_DESTROYED'])

function isNotThere(error: unknown): boolean {
  if (error instanceof Error && 'code' in error && ENDED.has(error.code)) return true
  if (LOST.some((kind) => error instanceof kind)) return true
  return error instanceof MongoServerError && NO_PRIMARY.includes(Number(error.code))
}
