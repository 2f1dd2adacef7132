import { RE2JS } from 're2js'

/** A pattern that is matched in time linear in the text, whatever the pattern. */
export type LinearPattern = (text: string) => boolean

/** Compiles a pattern (RE2 syntax: no look-around, no back-references). It is looked for anywhere in the text; ^ and $ tie it to the ends. */
export function compilePattern(pattern: string): { readonly ok: true; readonly matches: LinearPattern } | { readonly ok: false; readonly reason: string } {
  try {
    const compiled = RE2JS.compile(pattern)
    return { ok: true, matches: (text) => compiled.matcher(text).find() }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it cannot be read' }
  }
}
