import { RE2JS } from 're2js'

/** A pattern that is matched in time linear in the text, whatever the pattern. */
export type LinearPattern = (text: string) => boolean

export interface CompiledPattern {
  readonly ok: true
  readonly matches: LinearPattern
  /** What every character of a text costs, in steps of an expression. */
  readonly stepsPerCharacter: number
}

/** Characters of a pattern that are tried at once in the time of a step. */
const CHARACTERS_PER_STEP = 4

/** A pattern is compiled as it would be written out without counts: x{3} as xxx. */
const LARGEST = 300
const PARTS = /\\.|\[(?:\\.|[^\]\\])+\]|\{(\d+)(?:,(\d*))?\}|[^]/g

/** Characters and classes of a pattern once its counts are written out. */
function sizeOf(pattern: string): number {
  const groups = [0]
  const grow = (by: number) => groups.push((groups.pop() ?? 0) + by)
  let last = 0
  for (const [part, least, most] of pattern.matchAll(PARTS)) {
    if (part === '(') groups.push(0)
    else if (least !== undefined) {
      const times = Math.max(Number(least), Number(most ?? 0), 1)
      grow(last * (times - 1))
      last *= times
    } else {
      last = part === ')' && groups.length > 1 ? (groups.pop() ?? 0) : 1
      grow(last)
    }
  }
  return groups.reduce((sum, size) => sum + size, 0)
}

/** Patterns that were compiled already: the checks of a definition, and every question with the same one, ask again. */
const compiled = new Map<string, ReturnType<typeof compile>>()
const MOST_COMPILED = 2000

/** Compiles a pattern (RE2 syntax: no look-around, no back-references). It is looked for anywhere in the text; ^ and $ tie it to the ends. */
export function compilePattern(pattern: string): CompiledPattern | { readonly ok: false; readonly reason: string } {
  const known = compiled.get(pattern)
  if (known) return known
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  const made = compile(pattern)
  compiled.set(pattern, made)
  return made
}

function compile(pattern: string): CompiledPattern | { readonly ok: false; readonly reason: string } {
  const size = sizeOf(pattern)
  if (size > LARGEST) return { ok: false, reason: `written out without {...} it would have more than ${LARGEST} characters` }
  try {
    const regex = RE2JS.compile(pattern)
    return { ok: true, stepsPerCharacter: 4 + Math.ceil(size / CHARACTERS_PER_STEP), matches: (text) => regex.test(text) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it cannot be read' }
  }
}
