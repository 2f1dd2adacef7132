import { SaxesParser } from 'saxes'
import { Refused } from './refusal.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What is told of an XML document as it is walked; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Walks a part of an archive while it inflates; false when there is no such part. */
export function walkXml(archive: ZipArchive, name: string, visitor: XmlVisitor): boolean {
  const { file, limits } = archive
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new Refused('has-doctype', { file, name })
  })
  parser.on('error', () => {
    throw new Refused('damaged', { file, what: `${name} is not well-formed` })
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > limits.depth) throw new Refused('too-deep', { file, most: limits.depth })
    visitor.open?.(withoutPrefix(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    visitor.close?.(withoutPrefix(tag.name))
  })
  parser.on('text', (text) => visitor.text?.(text))
  parser.on('cdata', (text) => visitor.text?.(text))

  let decoder: TextDecoder | undefined
  const isThere = archive.inflate(name, (piece) => {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8')
    parser.write(decoder.decode(piece, { stream: true }))
  })
  if (isThere) parser.close()
  return isThere
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
