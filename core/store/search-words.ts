const MOST_WORDS = 12

/**
 * The words of a text as they are stored and looked for: small letters, without accents, letters and digits only.
 * What is kept and what is sought go through the same function, so that "Nuñez" finds "NUNEZ".
 */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{Mark}/gu, '').toLowerCase()
  return [...new Set(plain.match(/[\p{Letter}\p{Number}]+/gu) ?? [])].slice(0, MOST_WORDS)
}
