/** What a file is by its bytes, whatever its name. */
export type ToldFormat =
  | { readonly is: 'zip' | 'ole' | 'json' | 'text' }
  | { readonly is: 'other'; readonly what: string }

const MAGIC: readonly (readonly [bytes: readonly number[], format: ToldFormat])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { is: 'zip' }],
  [[0x50, 0x4b, 0x05, 0x06], { is: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { is: 'ole' }],
  [[0x89, 0x50, 0x4e, 0x47], other('a picture')],
  [[0xff, 0xd8, 0xff], other('a picture')],
  [[0x47, 0x49, 0x46, 0x38], other('a picture')],
  [[0x25, 0x50, 0x44, 0x46], other('a PDF')],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], other('a text document')],
  [[0x1f, 0x8b], other('a gzip archive')],
  [[0x37, 0x7a, 0xbc, 0xaf], other('a 7z archive')],
  [[0x52, 0x61, 0x72, 0x21], other('a RAR archive')],
]

/** Tells a file by its first bytes. */
export function toldFormat(bytes: Uint8Array): ToldFormat {
  const known = MAGIC.find(([magic]) => magic.every((byte, index) => bytes[index] === byte))
  if (known) return known[1]
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) return { is: 'text' }
  if (bytes.some(isControl)) return other('a file of another kind')
  const first = firstCharacter(bytes)
  if (first === '{' || first === '[') return { is: 'json' }
  if (first === '<') return other('a page or an XML document')
  return { is: 'text' }
}

function other(what: string): ToldFormat {
  return { is: 'other', what }
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c
}

function firstCharacter(bytes: Uint8Array): string | undefined {
  const afterMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const first = bytes.subarray(afterMark).find((byte) => byte > 0x20)
  return first === undefined ? undefined : String.fromCharCode(first)
}
