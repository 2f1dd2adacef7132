/** A sentence with its {places} filled in; one that nothing is known for stays empty. */
export function filledSentence(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
