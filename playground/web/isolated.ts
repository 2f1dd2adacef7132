/** Text somebody typed, within a sentence: it may be read the other way than the sentence around it. What <bdi> does, for words put together as text. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
