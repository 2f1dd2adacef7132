import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { compileMetaSchemas, type MetaSchemas } from '../definitions/meta-schemas.ts'
import { tooLarge } from '../definitions/read-definitions.ts'
import { LARGEST_FILE, type SourceFile } from '../definitions/source-file.ts'

const META = 'form-definitions/meta'

/** Folders under a project's folder that definitions of a pack come from. */
export function definitionFolders(packId: string): string[] {
  return ['form-definitions', `country-configs/${packId}`]
}

/** Ids of the packs: the folders of country-configs. */
export function packIds(root: string): string[] {
  try {
    return readdirSync(join(root, 'country-configs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}

/** The definitions every pack may use and those of the pack. Meta-schemas are not among them. */
export function readPackFiles(root: string, packId: string): SourceFile[] {
  return definitionFolders(packId)
    .flatMap((folder) => readFolder(root, folder))
    .filter(({ path }) => !path.startsWith(`${META}/`))
}

/** What a definition is, compiled from form-definitions/meta. */
export function readMetaSchemas(root: string): MetaSchemas {
  return compileMetaSchemas(readMetaFiles(root))
}

/** The meta-schemas as they are written. */
export function readMetaFiles(root: string): SourceFile[] {
  return readFolder(root, META)
}

/** Every JSON file of a folder and the folders in it. What cannot be read is there with the reason. */
export function readFolder(root: string, folder: string): SourceFile[] {
  const path = toPath(folder)
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const within = join(folder, entry.name)
        if (entry.isDirectory()) return readFolder(root, within)
        return entry.name.endsWith('.json') ? [readSourceFile(root, within)] : []
      })
  } catch (error) {
    return [{ path, unreadable: reasonOf(error) }]
  }
}

/** One file in a folder, or the reason why it cannot be read. */
export function readSourceFile(root: string, file: string): SourceFile {
  const path = toPath(file)
  try {
    const real = realpathSync(join(root, file))
    if (relative(realpathSync(resolve(root)), real).startsWith('..'))
      return { path, unreadable: 'it is a link to a place outside the folder' }
    const found = statSync(real)
    // A pipe or a device would keep the program waiting for its end.
    if (!found.isFile()) return { path, unreadable: found.isDirectory() ? REASONS.EISDIR : 'it is no ordinary file' }
    if (found.size > LARGEST_FILE) return { path, unreadable: tooLarge(found.size) }
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real)) }
  } catch (error) {
    return { path, unreadable: reasonOf(error) }
  }
}

const REASONS = {
  ENOENT: 'there is nothing where it points',
  EACCES: 'the program has no permission to read it',
  EPERM: 'the program has no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads back to itself',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not text in UTF-8',
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return Object.entries(REASONS).find(([known]) => known === code)?.[1] ?? message
}

function toPath(path: string): string {
  return path.split(sep).join('/')
}
