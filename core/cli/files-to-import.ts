import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { READ_LIMITS } from '../exchange/read/read-limits.ts'
import type { SourceFile } from '../exchange/read/read-files.ts'
import { type Refusal, refusal } from '../exchange/read/refusal.ts'

type FilesToImport = { readonly files: readonly SourceFile[] } | { readonly name: string; readonly refusal: Refusal }

/** The bytes of the files that are named; one that is too large is not even read. */
export function filesToImport(paths: readonly string[]): FilesToImport {
  const files: SourceFile[] = []
  for (const path of paths) {
    const name = basename(path)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found?.isFile()) return { name, refusal: refusal('no-such-file', { file: path }) }
    if (found.size > READ_LIMITS.fileBytes) return { name, refusal: refusal('too-large', { file: name, most: READ_LIMITS.fileBytes / 1e6 }) }
    try {
      files.push({ name, bytes: new Uint8Array(readFileSync(path)) })
    } catch {
      return { name, refusal: refusal('unreadable', { file: path }) }
    }
  }
  return { files }
}
