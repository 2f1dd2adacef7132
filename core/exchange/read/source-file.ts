import type { ImportProblem } from '../import-report.ts'
import { decodeText } from './decode-text.ts'
import type { ReadLimits } from './read-limits.ts'
import { readNotice } from './read-notice.ts'
import { Refused } from './refusal.ts'
import { type ToldFormat, toldFormat } from './told-format.ts'

/** A file as it was handed over. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file is by its bytes. Throws Refused for what is not read. */
export function formatOf({ name, bytes }: SourceFile, limits: ReadLimits): Exclude<ToldFormat['is'], 'other'> {
  const file = shownName(name)
  if (bytes.length === 0) throw new Refused('empty', { file })
  if (bytes.length > limits.fileBytes) throw new Refused('too-large', { file, most: limits.fileBytes / 1e6 })
  const told = toldFormat(bytes)
  if (told.is === 'other') throw new Refused('not-a-table', { file, what: told.what })
  return told.is
}

export function textOf({ name, bytes }: SourceFile, notices: ImportProblem[]): string {
  const { text, isWindows } = decodeText(bytes)
  if (isWindows) notices.push(readNotice('not-unicode', { file: shownName(name) }))
  return text
}

export function noticeFormat({ name }: SourceFile, ending: RegExp, is: string, notices: ImportProblem[]): void {
  if (!ending.test(name)) notices.push(readNotice('another-format', { file: shownName(name), is }))
}

/** The name without the folders around it. */
export function shownName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(0, 100)
}

/** What several files that are read as one are called: as the folder they lie in, else as the first. */
export function nameOfAll(files: readonly SourceFile[]): string {
  const [first, ...others] = files.map(({ name }) => name)
  if (first === undefined) return ''
  const folder = /^([^/\\]+)[/\\]/.exec(first)?.[1]
  return folder !== undefined && others.every((name) => name.startsWith(`${folder}/`)) ? folder : first
}
