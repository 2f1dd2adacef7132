import { RE2JS } from 're2js'

/** A pattern that is matched in time linear in the text, whatever the pattern. */
export type LinearPattern = (text: string) => boolean

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

/** Compiles a pattern (RE2 syntax: no look-around, no back-references). It is looked for anywhere in the text; ^ and $ tie it to the ends. */
export function compilePattern(pattern: string): { readonly ok: true; readonly matches: LinearPattern } | { readonly ok: false; readonly reason: string } {
  if (sizeOf(pattern) > LARGEST) return { ok: false, reason: `written out without {...} it would have more than ${LARGEST} characters` }
  try {
    const compiled = RE2JS.compile(pattern)
    return { ok: true, matches: (text) => compiled.matcher(text).find() }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it cannot be read' }
  }
}
