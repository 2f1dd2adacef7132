import { BINDS, whole } from '../../xlsform/xpath/feel-text.ts'
import type { FhirPath } from './syntax.ts'
import { conditionOf, logical } from './conditions.ts'
import { valueIn } from './translate-path.ts'
import type { Translator } from './translator.ts'
import { condition, truth, type Result, type Value } from './value.ts'

/** Name of one of several values. */
const EACH = 'each_one'

/** Whether something holds for one of several, or for all. */
export function holdsFor(how: 'some' | 'every', of: Result, tree: FhirPath, t: Translator): Value {
  const values = of.is === 'places' && of.nodes.length > 1 ? of.nodes.map((node) => valueIn({ ...of, nodes: [node] }, t)) : [valueIn(of, t)]
  const parts = values.flatMap((each) => each.parts ?? [each])
  return parts.map((each) => holdsForOne(how, each, tree, t)).reduce((all, next) => logical(how === 'some' ? 'or' : 'and', all, next))
}

function holdsForOne(how: 'some' | 'every', of: Value, tree: FhirPath, t: Translator): Value {
  if (of.kind === 'nothing') return truth(how === 'every')
  if (!of.isMany) {
    const holds = conditionOf(tree, { ...t, here: of })
    if (how === 'some' || holds.literal !== undefined) return holds
    // Of nothing everything is true.
    return condition({ feel: `${of.feel} = null or ${holds.binds <= BINDS.or ? `(${holds.feel})` : holds.feel}`, binds: BINDS.or })
  }
  const { node: _, ...one } = of
  const holds = conditionOf(tree, { ...t, here: { ...one, ...whole(EACH), isMany: false } })
  if (holds.literal !== undefined) return holds
  return condition({ feel: `(${how} ${EACH} in ${of.feel} satisfies ${holds.feel})`, binds: BINDS.whole })
}
