/** A pattern that looks ahead, taken apart: what must be found at the beginning, what must not be, and the rest. */
export interface LookedAhead {
  readonly rest: string
  readonly ahead: readonly { readonly pattern: string; readonly isNot: boolean }[]
}

/** Takes a pattern apart that is tied to the beginning and first looks ahead there, such as ^(?!.*x)y: linear matching has no looking ahead, but several patterns say the same. */
export function lookedAhead(tied: string): LookedAhead {
  const ahead: LookedAhead['ahead'][number][] = []
  let at = 1
  while (tied.startsWith('^') && (tied.startsWith('(?=', at) || tied.startsWith('(?!', at))) {
    const end = closing(tied, at)
    if (end === undefined) break
    ahead.push({ pattern: `^(?:${tied.slice(at + 3, end)})`, isNot: tied.charAt(at + 2) === '!' })
    at = end + 1
  }
  const rest = tied.slice(at)
  // Of alternatives only the first would be looked ahead for.
  return ahead.length === 0 || hasAlternatives(rest) ? { rest: tied, ahead: [] } : { rest: `^${rest}`, ahead }
}

function hasAlternatives(pattern: string): boolean {
  const inBrackets = `(${pattern})`
  let at = 1
  while (at < inBrackets.length - 1) {
    const letter = inBrackets.charAt(at)
    if (letter === '|') return true
    at = letter === '(' || letter === '[' ? (closing(inBrackets, at) ?? inBrackets.length) + 1 : at + (letter === '\\' ? 2 : 1)
  }
  return false
}

/** Where the bracket that opens at a place is closed, be it a group or a class. */
function closing(pattern: string, opens: number): number | undefined {
  let depth = 0
  let isClass = false
  for (let at = opens; at < pattern.length; at += 1) {
    const letter = pattern.charAt(at)
    if (letter === '\\') at += 1
    else if (isClass) isClass = letter !== ']'
    else if (letter === '[') isClass = true
    else if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    if (depth === 0 && !isClass) return at
  }
  return undefined
}
