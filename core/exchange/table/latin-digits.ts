/** A text with the digits of every script as 0 to 9 and the decimal sign of Arabic as a point: each sign stays in its place. */
export function latinDigits(text: string): string {
  return ASCII.test(text) ? text : text.replaceAll('٫', '.').replaceAll(/\p{Nd}/gu, (digit) => (digit.length === 1 ? String(valueOf(digit)) : digit))
}

const ASCII = /^[\0-\x7f]*$/

/** The ten digits of a script follow each other, and stand apart from those of others. */
function valueOf(digit: string): number {
  const code = digit.charCodeAt(0)
  let zero = code
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return code - zero
}
