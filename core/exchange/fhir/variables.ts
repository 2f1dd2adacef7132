import { extensionsOf, type Extension } from './extensions.ts'
import { isElement, textAt, type Fhir } from './fhir-json.ts'

/** An expression that a resource carries. */
export interface WrittenExpression {
  readonly name: string
  readonly language: string
  readonly expression: string
}

/** Variables that can be read at a place: those of the item, then those around it, then those of the form. */
export interface Scope {
  readonly own: ReadonlyMap<string, WrittenExpression>
  readonly around?: Scope
}

/** The expression in a value of an extension: R4's Expression, or a text as it was before. */
export function expressionIn(value: unknown): WrittenExpression | undefined {
  if (typeof value === 'string' && value.trim() !== '') return { name: '', language: 'text/fhirpath', expression: value.trim() }
  if (!isElement(value)) return undefined
  const [expression, reference] = [textAt(value, 'expression'), textAt(value, 'reference')]
  if (expression === '' && reference === '') return undefined
  return { name: textAt(value, 'name'), language: textAt(value, 'language') || 'text/fhirpath', expression: expression || reference }
}

export function scopeOf(extensions: readonly Extension[], around?: Scope): Scope {
  const own = new Map<string, WrittenExpression>()
  for (const { name, value } of extensions) {
    const written = name === 'variable' || name === 'itemPopulationContext' ? expressionIn(value) : undefined
    if (written && written.name !== '') own.set(written.name, written)
  }
  return { own, ...(around && { around }) }
}

/** Names that another system brings with it when it opens the form: a patient, a user, an encounter. */
export function launchedWith(questionnaire: Fhir): ReadonlySet<string> {
  const names = extensionsOf(questionnaire).filter(({ name }) => name === 'launchContext').flatMap(({ element }) => extensionsOf(element).filter(({ url }) => url === 'name'))
  return new Set(names.map(({ value }) => (isElement(value) ? textAt(value, 'code') : typeof value === 'string' ? value : '')).filter((name) => name !== ''))
}

export function variableIn(scope: Scope | undefined, name: string): { readonly written: WrittenExpression; readonly scope: Scope } | undefined {
  for (let at = scope; at; at = at.around) {
    const written = at.own.get(name)
    if (written) return { written, scope: at }
  }
  return undefined
}
