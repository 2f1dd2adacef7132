/** The text of a file, and whether it had to be taken for Windows-1252 because it is not Unicode. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly isWindows: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), isWindows: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), isWindows: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isWindows: false }
  } catch {
    return { text: windowsText(bytes), isWindows: true }
  }
}

/** What Windows-1252 has where Latin-1 has nothing, from 80 to 9F (https://encoding.spec.whatwg.org/index-windows-1252.txt). Some versions of Node take one for the other. */
const BEYOND_LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windowsText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replaceAll(/[\u0080-\u009f]/g, (sign) => BEYOND_LATIN.charAt(sign.charCodeAt(0) - 0x80))
}
