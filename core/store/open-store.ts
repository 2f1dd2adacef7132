import { type CaseStore, StoreFailure } from './case-store.ts'
import { shownAddress } from './mongo/mongo-address.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

/**
 * Opens the store of an address: file:PATH for SQLite, mongodb:// or mongodb+srv:// for MongoDB. Throws StoreFailure, which never
 * repeats what could be a secret.
 * @param say takes a sentence when the database was brought up from an earlier schema
 */
export async function openStore(address: string, say: (sentence: string) => void): Promise<CaseStore> {
  const [, path] = /^file:(.+)$/s.exec(address) ?? []
  if (path !== undefined) return openSqliteStore(path, { say })
  if (!/^mongodb(\+srv)?:\/\//.test(address)) {
    throw new StoreFailure('A store is named as file:PATH or mongodb://user:password@host/name, and this address begins with neither.')
  }
  // Loaded only where it is wanted: the driver takes its time.
  const { openMongoStore } = await import('./mongo/mongo-store.ts')
  return openMongoStore(address, { say })
}

/** What may be shown of an address. */
export function shownStore(address: string): string {
  return address.startsWith('file:') ? address : shownAddress(address)
}
