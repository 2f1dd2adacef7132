/** Words without accents, signs and capitals, to be compared. */
export function plainWords(written: string): string {
  return written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

/** A table of words: what each of them, in whatever language, stands for. */
export function wordTable<Meaning extends string>(words: Readonly<Record<Meaning, string>>): ReadonlyMap<string, Meaning> {
  return new Map((Object.entries(words) as [Meaning, string][]).flatMap(([meaning, list]) => list.split(',').map((word): [string, Meaning] => [plainWords(word), meaning])))
}
