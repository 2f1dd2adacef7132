/** The types of files that may be attached, by their first bytes; null stands for any. What a browser says of a type is not believed. */
const FIRST_BYTES = {
  'image/jpeg': { extensions: ['jpg', 'jpeg'], bytes: [0xff, 0xd8, 0xff] },
  'image/png': { extensions: ['png'], bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  'image/webp': { extensions: ['webp'], bytes: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50] },
  'application/pdf': { extensions: ['pdf'], bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
} as const

const MOST_CHARACTERS = 100
/** Signs that separate folders, control, turn the writing round or are not seen, and those that some systems do not take in names. */
const UNSAFE = /[/\\:*?"<>|]|\p{Control}|\p{Format}|\p{Surrogate}|\p{Line_Separator}|\p{Paragraph_Separator}/gu

export const FILE_TYPES: readonly string[] = Object.keys(FIRST_BYTES)

/** The media type of a file, or undefined when it is none that may be attached. */
export function fileType(file: Uint8Array): string | undefined {
  return Object.entries(FIRST_BYTES).find(([, { bytes }]) => bytes.every((byte, place) => byte === null || byte === file[place]))?.[0]
}

/** A name under which a file can be saved anywhere, with the extension of what it is. */
export function fileName(name: string, type: string): string {
  const { extensions } = Object.entries(FIRST_BYTES).find(([known]) => known === type)?.[1] ?? { extensions: ['bin'] }
  const [extension = 'bin'] = extensions
  const safe = [...name.replaceAll(UNSAFE, '').replace(/^[.\s]+/, '')].slice(0, MOST_CHARACTERS).join('').trim() || 'file'
  return extensions.some((each) => safe.toLowerCase().endsWith(`.${each}`)) ? safe : `${safe}.${extension}`
}
