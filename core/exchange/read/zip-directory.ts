import type { ReadLimits } from './read-limits.ts'
import { Refused } from './refusal.ts'

/** A part of a zip archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its local header stands. */
  readonly offset: number
}

const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const ENTRY_SIZE = 46
const ENCRYPTED = 1
const IN_ZIP64 = 0xffffffff

/** The parts of an archive that is not yet unpacked; whatever is suspicious about them is refused here. */
export function zipDirectory(bytes: Uint8Array, file: string, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) throw new Refused('damaged', { file, what: 'its end is missing' })
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw new Refused('too-many-parts', { file, most: limits.entries })
  const entries = new Map<string, ZipEntry>()
  // A directory is where it ends, even if something was put before the archive.
  let at = end - view.getUint32(end + 12, true)
  const shift = at - view.getUint32(end + 16, true)
  let declared = 0
  for (let index = 0; index < count; index++) {
    if (at < 0 || at + ENTRY_SIZE > end || view.getUint32(at, true) !== 0x02014b50)
      throw new Refused('damaged', { file, what: 'its directory is broken' })
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true)
    const entry = entryAt(view, at, safeName(new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)), file), shift, file)
    const key = entry.name.toLowerCase()
    if (entries.has(key)) throw new Refused('damaged', { file, what: `it has two parts named "${entry.name}"` })
    entries.set(key, entry)
    declared += entry.size
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (declared > limits.inflatedBytes) throw new Refused('inflates-too-much', { file, most: limits.inflatedBytes / 1e6 })
  return entries
}

function entryAt(view: DataView, at: number, name: string, shift: number, file: string): ZipEntry {
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Refused('locked', { file })
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  if (packedSize === IN_ZIP64 || size === IN_ZIP64) throw new Refused('damaged', { file, what: 'it is packed for files of more than 4 GB' })
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset: view.getUint32(at + 42, true) + shift,
  }
}

function endOf(view: DataView): number | undefined {
  const from = view.byteLength - END_SIZE
  for (let at = from; at >= Math.max(0, from - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

// Nothing is written by these names; a name that leads elsewhere shows that the archive was not made by a spreadsheet program.
function safeName(name: string, file: string): string {
  const path = name.replaceAll('\\', '/')
  const isUnsafe = path.startsWith('/') || path.includes('\0') || /^[a-z]:/i.test(path) || path.split('/').includes('..')
  if (isUnsafe) throw new Refused('unsafe-name', { file, name: path.slice(0, 100) })
  return path
}
