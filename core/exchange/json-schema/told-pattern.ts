import { compilePattern } from '../../expressions/linear-pattern.ts'

/** A pattern of JSON Schema as patterns are written here, and what else must or must not be found. */
export interface ToldPattern {
  readonly pattern: string
  readonly alsoFound: readonly string[]
  readonly notFound: readonly string[]
}

const LONGEST = 500
/** A look-ahead at the very beginning, without groups in it that hold brackets. */
const AHEAD = /^\^\(\?([=!])((?:\\.|\[(?:\\.|[^\]\\])*\]|\((?:\\.|[^()\\])*\)|[^()\\[\]])*)\)/

/** Reads a pattern; undefined where it cannot be matched in linear time. Look-aheads at its beginning are patterns of their own. */
export function toldPattern(written: string): ToldPattern | undefined {
  const alsoFound: string[] = []
  const notFound: string[] = []
  let pattern = written.replaceAll(/\\u([0-9a-fA-F]{4})/g, String.raw`\x{$1}`)
  for (let ahead = AHEAD.exec(pattern); ahead; ahead = AHEAD.exec(pattern)) {
    ;(ahead[1] === '=' ? alsoFound : notFound).push(`^(?:${ahead[2] ?? ''})`)
    pattern = `^${pattern.slice(ahead[0].length)}`
  }
  const told: ToldPattern = { pattern, alsoFound, notFound }
  return [pattern, ...alsoFound, ...notFound].every((each) => each.length <= LONGEST && compilePattern(each).ok) ? told : undefined
}
