import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { backupPortions, backupSource, compressedLines, endLine, headerLine, pieceLines } from './backup-file.ts'
import { type CaseStore, StoreFailure } from './case-store.ts'
import type { OnProgress } from './copy-store.ts'
import { KnownCases } from './known-cases.ts'
import { portionsOf } from './portions.ts'
import { type Tally, tallied } from './tally.ts'

/** How far a backup is; kept beside it until it is whole. */
interface Writing {
  readonly from: string
  /** How much of the file counts: what stands after it was cut off. */
  readonly bytes: number
  readonly next: string | undefined
  readonly tally: Tally
}

/** Only the one who runs the program reads it: a backup holds everything about everybody. */
const MODE = 0o600

/**
 * Writes everything in a store into one file, and reads it again. It is written beside the file and takes its name when it is whole;
 * interrupted and begun again it goes on where it was. Throws StoreFailure when the file is there already.
 * @param from what the store is called
 * @param now ISO instant
 */
export async function writeBackup(store: CaseStore, from: string, file: string, now: string, onProgress: OnProgress): Promise<Tally> {
  const [partial, progress] = [`${file}.partial`, `${file}.progress`]
  if (existsSync(file)) throw new StoreFailure(`The file ${file} is there already. Name another one: a backup is not written over.`)
  let writing = begunBackup(partial, progress, from)
  if (writing.bytes === 0) {
    writeFileSync(partial, '', { mode: MODE })
    writing = { ...writing, bytes: append(partial, [headerLine(from, now)]) }
  }
  truncateSync(partial, writing.bytes)
  const known = new KnownCases(() => backupPortions(partial))
  if (writing.next !== undefined || Object.keys(writing.tally).length === 0) {
    for await (const { kind, pieces, next } of portionsOf(store, writing.next)) {
      const whole = await known.withCases(pieces)
      const bytes = writing.bytes + (whole.length > 0 ? append(partial, pieceLines(whole)) : 0)
      writing = { ...writing, bytes, next, tally: tallied(writing.tally, whole) }
      keep(progress, writing)
      onProgress(kind, writing.tally[kind]?.count ?? 0)
    }
  }
  append(partial, [endLine(writing.tally)])
  await backupSource(partial)
  renameSync(partial, file)
  rmSync(progress, { force: true })
  return writing.tally
}

function begunBackup(partial: string, progress: string, from: string): Writing {
  if (!existsSync(partial) || !existsSync(progress)) return { from, bytes: 0, next: undefined, tally: {} }
  const begun = JSON.parse(readFileSync(progress, 'utf8')) as Writing
  if (begun.from !== from) {
    throw new StoreFailure(`The backup ${partial} was begun of ${begun.from}, not of ${from}. Remove it, or name another file.`)
  }
  return begun
}

/** Writes lines to the end of a file, on the disk before it goes on; gives how many bytes they are. */
function append(file: string, lines: readonly object[]): number {
  const bytes = compressedLines(lines)
  const descriptor = openSync(file, 'a', MODE)
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  return bytes.length
}

function keep(progress: string, writing: Writing): void {
  writeFileSync(`${progress}.next`, JSON.stringify(writing), { mode: MODE })
  renameSync(`${progress}.next`, progress)
}
