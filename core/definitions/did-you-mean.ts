/** Known names that are looked at: to compare thousands takes longer than to read on. */
const MOST_COMPARED = 1000

/** The known name that somebody most likely meant, if one is near enough. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = plain(name)
  const farthest = Math.max(1, Math.floor(wanted.length / 3))
  let best: { name: string; distance: number } | undefined
  for (const candidate of [...known].slice(0, MOST_COMPARED)) {
    const distance = editDistance(wanted, plain(candidate), farthest)
    if (distance <= farthest && distance < (best?.distance ?? Infinity)) best = { name: candidate, distance }
  }
  return best?.name
}

/** The way out for a name that is not known: the one that was meant, else the ones there are. */
export function suggestion(name: string, known: Iterable<string>, are = 'There are'): string | undefined {
  const names = [...known]
  const nearest = nearestName(name, names)
  if (nearest !== undefined) return `Did you mean "${nearest}"?`
  if (names.length === 0) return undefined
  const shown = names.slice(0, 12).map((each) => `"${each}"`)
  return `${are} ${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}.`
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '')
}

// Letters added, left out, changed or swapped with their neighbour.
function editDistance(from: string, to: string, farthest: number): number {
  if (Math.abs(from.length - to.length) > farthest) return Infinity
  const at = (row: readonly number[], index: number) => row[index] ?? Infinity
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1] ? at(beforeLast, j - 2) + 1 : Infinity
      row.push(Math.min(changed, swapped, at(last, j) + 1, at(row, j - 1) + 1))
    }
    if (Math.min(...row) > farthest && Math.min(...last) > farthest) return Infinity
    beforeLast = last
    last = row
  }
  return at(last, to.length)
}
