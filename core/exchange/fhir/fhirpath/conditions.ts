import { BINDS, call, joined } from '../../draft/feel-text.ts'
import { asCondition } from './compare-values.ts'
import type { FhirPath } from './syntax.ts'
import { valueIn } from './translate-path.ts'
import type { Translator } from './translator.ts'
import { condition, exists, truth, type Value } from './value.ts'

/** Both, or one of them; blanks count as in FHIRPath, which is as here. */
export function logical(sign: 'and' | 'or', left: Value, right: Value): Value {
  const decides = sign === 'or'
  if (left.literal === decides || right.literal === decides) return truth(decides)
  if (left.literal === !decides) return right
  if (right.literal === !decides) return left
  return condition(joined(left, sign, right, BINDS[sign]))
}

export function negated(of: Value): Value {
  return typeof of.literal === 'boolean' ? truth(!of.literal) : of.kind === 'nothing' ? of : condition(call('not', of))
}

/** Whether something holds for a part, as a condition. */
export function conditionOf(tree: FhirPath, t: Translator): Value {
  const of = t.part(tree, t)
  return of.is === 'places' ? exists(valueIn(of, t), true) : asCondition(of)
}
