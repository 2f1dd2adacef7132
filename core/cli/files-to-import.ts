import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { formFilesAmong } from '../exchange/read/form-files-among.ts'
import { READ_LIMITS } from '../exchange/read/read-limits.ts'
import { type Refusal, refusal } from '../exchange/read/refusal.ts'
import type { SourceFile } from '../exchange/read/source-file.ts'

type FilesToImport = { readonly files: readonly SourceFile[] } | { readonly name: string; readonly refusal: Refusal }

/** The bytes of the files that are named, or of those in the one folder that is; one that is too large is not even read. */
export function filesToImport(paths: readonly string[]): FilesToImport {
  const [first = '', ...others] = paths
  if (others.length > 0 || statSync(first, { throwIfNoEntry: false })?.isDirectory() !== true) return filesAt(paths.map((path) => ({ path, name: basename(path) })))
  const folder = basename(resolve(first))
  const within = formsIn(first).map((name) => ({ path: join(first, name), name: `${folder}/${name}` }))
  return within.length > 0 ? filesAt(within) : { name: folder, refusal: refusal('nothing-in-folder', { file: first }) }
}

function filesAt(places: readonly { readonly path: string; readonly name: string }[]): FilesToImport {
  const files: SourceFile[] = []
  for (const { path, name } of places) {
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

/** Of a folder the sheets of a workbook, as in an archive; where there are none, the JSON. */
function formsIn(folder: string): readonly string[] {
  return formFilesAmong(readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() && !/^[.~]/.test(entry.name) ? [entry.name] : [])).sort()).names
}
