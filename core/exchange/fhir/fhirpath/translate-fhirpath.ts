import { compileExpression } from '../../../expressions/compile-expression.ts'
import { asCondition } from './compare-values.ts'
import { parseFhirPath } from './parse-fhirpath.ts'
import { NotFhirPath } from './syntax.ts'
import { translatePart } from './translate-part.ts'
import { NotTranslated, ReadsOutside, type FhirPathPlace, type Translator } from './translator.ts'
import { valueIn } from './translate-path.ts'
import { firstOf, type Value } from './value.ts'

export type TranslatedFhirPath =
  | { readonly ok: true; readonly expression: string; readonly value: Value; readonly neverOffered: ReadonlySet<string> }
  /** Why not; outside: it reads what only another system knows. */
  | { readonly ok: false; readonly why: string; readonly isOutside?: true }

const MOST_PARTS = 4_000

/** Turns a FHIRPath expression into one of definitions. Never throws. */
export function translateFhirPath(source: string, place: FhirPathPlace, gives: 'condition' | 'one' | 'any' = 'any'): TranslatedFhirPath {
  const t: Translator = { place, within: [], open: [], left: { parts: MOST_PARTS }, neverOffered: new Set(), part: translatePart }
  try {
    const made = valueIn(translatePart(parseFhirPath(source), t), t)
    const value = gives === 'condition' ? asCondition(made) : gives === 'one' ? firstOf(made) : made
    const compilation = compileExpression(value.feel)
    if (!compilation.ok) return { ok: false, why: compilation.problem.message.replace(/\.$/, '') }
    return { ok: true, expression: value.feel, value, neverOffered: t.neverOffered }
  } catch (error) {
    if (error instanceof NotTranslated || error instanceof NotFhirPath) return { ok: false, why: error.message.replace(/\.$/, ''), ...(error instanceof ReadsOutside && { isOutside: true }) }
    if (error instanceof RangeError) return { ok: false, why: 'it is nested too deeply' }
    throw error
  }
}
