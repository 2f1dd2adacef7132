import { resolve } from 'node:path'
import { readFolder, readMetaSchemas } from '../../core/server/files.ts'
import type { SourceFile } from '../../core/definitions/source-file.ts'

const FIXTURES = resolve(import.meta.dirname, '../fixtures')

export const ROOT = resolve(import.meta.dirname, '../..')
export const BROKEN = resolve(FIXTURES, 'broken')
export const PACK = 'small'

export const metaSchemas = readMetaSchemas(ROOT)

/** A small pack without problems. */
export function goodFiles(): SourceFile[] {
  return readFolder(resolve(FIXTURES, 'good'), '.')
}

/** The good pack with the files of these rules' folders laid over it. */
export function brokenFiles(...rules: string[]): SourceFile[] {
  const files = new Map(goodFiles().map((file) => [file.path, file]))
  for (const rule of rules) for (const file of readFolder(resolve(BROKEN, rule), '.')) files.set(file.path, file)
  return [...files.values()]
}

/** The good pack with some texts of a file replaced by others. */
export function changed(path: string, ...replacements: readonly (readonly [string, string])[]): SourceFile[] {
  return goodFiles().map((file) => {
    if (file.path !== path || 'unreadable' in file) return file
    return { path, text: replacements.reduce((text, [from, to]) => text.replace(from, to), file.text) }
  })
}
