import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import type { ReadLimits } from './read-limits.ts'
import { Refused } from './refusal.ts'
import { type ZipEntry, zipDirectory } from './zip-directory.ts'

/** Packed bytes that are inflated at once: at most a thousand times as many come out before they are counted. */
const STEP = 16_384
const LOCAL_SIZE = 30
const STORED = 0
const DEFLATED = 8

/** An archive whose parts are unpacked one by one, each byte of them counted. */
export class ZipArchive {
  readonly names: readonly string[]
  private readonly entries: ReadonlyMap<string, ZipEntry>
  #inflated: number

  /** @param inflatedBefore bytes that archives read together with this one came to */
  constructor(
    private readonly bytes: Uint8Array,
    readonly file: string,
    readonly limits: ReadLimits,
    inflatedBefore = 0,
  ) {
    this.#inflated = inflatedBefore
    this.entries = zipDirectory(bytes, file, limits)
    this.names = [...this.entries.values()].map(({ name }) => name)
  }

  /** Bytes that all came to that has been unpacked. */
  get inflated(): number {
    return this.#inflated
  }

  /** Whatever its capitals, as spreadsheet programs look parts up. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** Gives a part in pieces, as it inflates; false when there is no such part. */
  inflate(name: string, take: (piece: Uint8Array) => void): boolean {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) return false
    const packed = this.packed(entry)
    let size = 0
    let crc = 0
    const counted = (piece: Uint8Array) => {
      size += piece.length
      this.count(piece.length, size, entry)
      crc = crc32(piece, crc)
      take(piece)
    }
    if (entry.method === STORED) counted(packed)
    else if (entry.method === DEFLATED) this.inflatePieces(packed, counted)
    else throw new Refused('damaged', { file: this.file, what: `${entry.name} is packed in an unusual way` })
    if (size !== entry.size) throw new Refused('false-size', { file: this.file, name: entry.name })
    if (crc !== entry.crc) throw new Refused('damaged', { file: this.file, what: `${entry.name} has changed since it was packed` })
    return true
  }

  /** A whole part. */
  read(name: string): Uint8Array | undefined {
    const pieces: Uint8Array[] = []
    if (!this.inflate(name, (piece) => pieces.push(piece))) return undefined
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }

  private packed({ offset, packedSize, name }: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    const isThere = offset >= 0 && offset + LOCAL_SIZE <= view.byteLength && view.getUint32(offset, true) === 0x04034b50
    const from = isThere ? offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) : Infinity
    if (from + packedSize > view.byteLength) throw new Refused('damaged', { file: this.file, what: `${name} is cut off` })
    return this.bytes.subarray(from, from + packedSize)
  }

  private count(piece: number, size: number, { name, size: declared, packedSize }: ZipEntry): void {
    const { file, limits } = this
    this.#inflated += piece
    if (this.#inflated > limits.inflatedBytes) throw new Refused('inflates-too-much', { file, most: limits.inflatedBytes / 1e6 })
    if (size > declared) throw new Refused('false-size', { file, name })
    if (size > limits.ratioFrom && size > packedSize * limits.ratio) throw new Refused('inflates-oddly', { file, most: limits.ratio })
  }

  private inflatePieces(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
    const inflate = new Inflate(take)
    try {
      for (let at = 0; at < packed.length || at === 0; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('damaged', { file: this.file, what: 'it does not unpack' })
    }
  }
}
