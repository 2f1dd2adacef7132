/** Characters of a title that are enough to find it on the sheet. */
const enough = 60
/** Nearest that a title is cut to its beginning, where no word ends later. */
const least = 40

/** The beginning of a long title, cut where a word ends, for a place that only refers to it. */
export function shortTitle(title: string): string {
  const characters = [...title]
  if (characters.length <= enough) return title
  const beginning = characters.slice(0, enough).join('')
  const end = beginning.lastIndexOf(' ')
  return `${beginning.slice(0, end >= least ? end : enough).replace(/[\s.,;:،؛]+$/u, '')} …`
}
