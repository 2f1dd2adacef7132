import { StoreFailure } from '../case-store.ts'

/** What went wrong and the way out, by SQLite's primary result code (https://sqlite.org/rescode.html). */
const SENTENCES: Readonly<Record<number, string>> = {
  5: 'is locked by another process. Close the other program that uses it, then try again.',
  6: 'is locked by another process. Close the other program that uses it, then try again.',
  8: 'is read-only, so nothing can be saved. Give this user the right to write the file and its folder, then start again.',
  10: 'could not be read or written: the disk reports an error. Check the disk; what was acknowledged before is safe.',
  11: 'is damaged. Move it away and put the latest backup in its place.',
  13: 'cannot grow: the disk is full. Free some space, then try again; nothing of the refused write was stored.',
  14: 'cannot be opened. Check that its folder exists and that this user may read and write it.',
  26: 'is not a database. Move the file away, or name another folder in CASELOOM_DATA.',
}

/** Runs something on the database; SQLite's errors come out as a StoreFailure with a sentence. */
export function withFailures<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = resultCode(error)
    if (code === undefined) throw error
    const sentence = SENTENCES[code & 0xff] ?? `answered with an error (SQLite ${code}). Start again; if it stays, restore the latest backup.`
    throw new StoreFailure(`The database ${path} ${sentence}`, { cause: error })
  }
}

function resultCode(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown }
  return error instanceof Error && typeof errcode === 'number' ? errcode : undefined
}
