import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip, gzipSync } from 'node:zlib'
import { StoreFailure } from './case-store.ts'
import type { CopySource } from './copy-store.ts'
import { type Piece, PIECE_KINDS } from './piece.ts'
import type { Portion } from './portions.ts'
import { differingKinds, pieceJson, type Tally, tallied } from './tally.ts'

/**
 * A backup: lines of JSON, compressed. The first says what it is, then comes one line for each piece, and the last tells how
 * many there are and their digests. Each portion is compressed by itself, so that the file can be cut off after any of them.
 */
const FORMAT = 1
const MOST_PIECES = 500
const MOST_ATTACHMENTS = 8

/** What a backup says of itself. */
interface Header {
  readonly caseloomBackup: typeof FORMAT
  readonly from: string
  /** ISO instant. */
  readonly at: string
}

/** Lines as they stand in the file. */
export function compressedLines(lines: readonly object[]): Buffer {
  return gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}

export function headerLine(from: string, at: string): object {
  return { caseloomBackup: FORMAT, from, at } satisfies Header
}

export function pieceLines(pieces: readonly Piece[]): object[] {
  return pieces.map(pieceJson)
}

export function endLine(tally: Tally): object {
  return { end: tally }
}

/** A whole backup as the source of a copy. Throws StoreFailure when it is cut off or not what was written. */
export async function backupSource(file: string): Promise<CopySource> {
  let read: Tally = {}
  let end: Tally | undefined
  for await (const { pieces, end: last } of linesOf(file)) {
    read = tallied(read, pieces)
    end = last
  }
  if (!end) throw new StoreFailure(`The backup ${file} is cut off: its last line is missing. Nothing of it was written.`)
  if (differingKinds(read, end).length > 0) throw new StoreFailure(`The backup ${file} is damaged: what is in it is not what it tells of itself. Nothing of it was written.`)
  return { name: file, portions: (from) => backupPortions(file, from) }
}

/** The pieces of a backup, whole or not, in portions. @param from how many portions to leave out */
export async function* backupPortions(file: string, from = '0'): AsyncGenerator<Portion> {
  let place = 0
  let waiting: Piece[] = []
  const portion = (next: string | undefined): Portion[] => {
    const [first] = waiting
    return first && place > Number(from) ? [{ kind: first.kind, pieces: waiting, next }] : []
  }
  for await (const { pieces: [piece] } of linesOf(file)) {
    if (!piece) continue
    const [first] = waiting
    const isFull = waiting.length === (piece.kind === 'attachment' ? MOST_ATTACHMENTS : MOST_PIECES)
    if (!first || first.kind !== piece.kind || isFull) {
      yield* portion(String(place))
      place++
      waiting = []
    }
    waiting.push(piece)
  }
  yield* portion(undefined)
}

async function* linesOf(file: string): AsyncGenerator<{ pieces: readonly Piece[]; end?: Tally }> {
  const bytes = createReadStream(file)
  const inflated = createGunzip()
  bytes.on('error', (error) => inflated.destroy(error))
  let number = 0
  try {
    for await (const text of createInterface({ input: bytes.pipe(inflated) })) {
      number++
      const line = JSON.parse(text) as Partial<Header & { end: Tally } & Piece>
      if (number === 1) refuseOther(file, line)
      else if (line.end) yield { pieces: [], end: line.end }
      else yield { pieces: [pieceOf(line)] }
    }
    if (number === 0) throw new StoreFailure(`The backup ${file} is empty.`)
  } catch (error) {
    if (error instanceof StoreFailure) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new StoreFailure(`The backup ${file} cannot be read${number > 0 ? ` after line ${number}` : ''}: ${reason}.`, { cause: error })
  } finally {
    bytes.destroy()
  }
}

function refuseOther(file: string, { caseloomBackup }: Partial<Header>): void {
  if (caseloomBackup === FORMAT) return
  const what = typeof caseloomBackup === 'number' ? `was written by a newer version of this program (format ${String(caseloomBackup)}, known up to ${FORMAT})` : 'is no backup of this program'
  throw new StoreFailure(`The file ${file} ${what}.`)
}

function pieceOf(line: Partial<Piece>): Piece {
  if (!PIECE_KINDS.some((kind) => kind === line.kind) || typeof line.pack !== 'string') throw new Error('a line is no piece of a store')
  const piece = line as Piece
  return piece.kind === 'attachment' ? { ...piece, bytes: Buffer.from(String(piece.bytes), 'base64') } : piece
}
