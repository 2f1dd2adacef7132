import { Refused } from './refusal.ts'

const ENTRY = 128
const NAMED_SECTORS_OF_TABLE = 109
const LAST_SECTOR = 0xfffffffa

interface Stream {
  readonly start: number
  readonly size: number
}

/**
 * The streams of an old office file (compound file binary), by name. No chain of sectors is followed longer than there are
 * sectors, so that none goes round in circles.
 */
export function officeStreams(bytes: Uint8Array, file: string): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = () => new Refused('damaged', { file, what: 'its directory is broken' })
  if (bytes.length < 512) throw damaged()
  const [shift, smallShift] = [view.getUint16(30, true), view.getUint16(32, true)]
  if (![9, 12].includes(shift) || smallShift !== 6) throw damaged()
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size)

  const sector = (index: number) => {
    const from = (index + 1) * size
    if (from >= bytes.length) throw damaged()
    return bytes.subarray(from, from + size)
  }
  const numbers = (part: Uint8Array) => {
    const of = new DataView(part.buffer, part.byteOffset, part.byteLength)
    return Array.from({ length: part.length >> 2 }, (_, index) => of.getUint32(index * 4, true))
  }
  const chain = (start: number, next: readonly number[]) => {
    const found: number[] = []
    for (let at = start; at < LAST_SECTOR; at = next[at] ?? LAST_SECTOR) {
      found.push(at)
      if (found.length > next.length) throw damaged()
    }
    return found
  }
  const tableSectors = numbers(bytes.subarray(76, 76 + NAMED_SECTORS_OF_TABLE * 4))
  for (let at = view.getUint32(68, true), more = 0; at < LAST_SECTOR; more++) {
    if (more > sectors) throw damaged()
    const listed = numbers(sector(at))
    at = listed.pop() ?? LAST_SECTOR
    tableSectors.push(...listed)
  }
  const used = tableSectors.filter((index) => index < LAST_SECTOR)
  if (used.length > sectors) throw damaged()
  const table = used.flatMap((index) => numbers(sector(index)))
  const large = (start: number) => joined(chain(start, table).map(sector))

  const directory = large(view.getUint32(48, true))
  const streams = new Map<string, Stream>()
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const entry = new DataView(directory.buffer, directory.byteOffset + at, ENTRY)
    const length = Math.max(0, Math.min(32, entry.getUint16(64, true) / 2 - 1))
    const name = String.fromCharCode(...Array.from({ length }, (_, index) => entry.getUint16(index * 2, true)))
    const found = { start: entry.getUint32(116, true), size: entry.getUint32(120, true) }
    // The root is first, and its stream holds all the small ones.
    if (!streams.has(name)) streams.set(at === 0 ? '' : name, found)
  }
  const cutoff = view.getUint32(56, true)
  const small = (start: number) => {
    const holds = large(streams.get('')?.start ?? LAST_SECTOR)
    const next = numbers(large(view.getUint32(60, true)))
    return joined(chain(start, next).map((index) => holds.subarray(index << smallShift, (index + 1) << smallShift)))
  }
  const read = (stream: Stream) => (stream.size < cutoff ? small : large)(stream.start).subarray(0, stream.size)
  return new Map([...streams].map(([name, stream]) => [name, () => read(stream)]))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
