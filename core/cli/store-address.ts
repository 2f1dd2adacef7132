import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StoreFailure } from '../store/case-store.ts'

/** Where the program itself keeps its cases: MONGODB_URL, else the file in the folder CASELOOM_DATA, else in the project's folder data. */
export function ownStoreAddress(root: string, { MONGODB_URL, CASELOOM_DATA = 'data' }: NodeJS.ProcessEnv): string {
  return MONGODB_URL || `file:${join(resolve(root, CASELOOM_DATA), 'caseloom.db')}`
}

/** Throws StoreFailure when an address names a file that is not there: one that is only read is not made. */
export function refuseMissingFile(address: string): void {
  const [, path] = /^file:(.+)$/s.exec(address) ?? []
  if (path !== undefined && !existsSync(path)) throw new StoreFailure(`There is no database ${path}.`)
}
