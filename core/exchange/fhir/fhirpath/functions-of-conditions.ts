import { BINDS, whole } from '../../draft/feel-text.ts'
import type { FhirPath } from './syntax.ts'
import { conditionOf, logical } from './conditions.ts'
import { placesOf, rowsOf } from './rows-read.ts'
import { valueIn } from './translate-path.ts'
import type { Translator } from './translator.ts'
import { condition, exists, truth, value, type Result, type RowsRead, type Value } from './value.ts'

/** Name of one of several values. */
const EACH = 'each_one'

/** Whether something holds for one of several, or for all. */
export function holdsFor(how: 'some' | 'every', of: Result, tree: FhirPath, t: Translator): Value {
  const rows = of.is === 'places' ? rowsOf(of, t) : undefined
  if (rows?.isMany) return holdsForRows(how, rows, tree, t)
  const values = of.is === 'places' && of.nodes.length > 1 ? of.nodes.map((node) => valueIn({ ...of, nodes: [node] }, t)) : [valueIn(of, t)]
  const parts = values.flatMap((each) => each.parts ?? [each])
  return parts.map((each) => holdsForOne(how, each, tree, t)).reduce((all, next) => logical(how === 'some' ? 'or' : 'and', all, next))
}

function holdsForRows(how: 'some' | 'every', { rows, as }: RowsRead, tree: FhirPath, t: Translator): Value {
  const holds = conditionOf(tree, { ...t, here: placesOf({ rows, as: EACH, isMany: false }), within: [...t.within, rows] })
  // Of no rows, some do nothing and every one does everything.
  if (holds.literal !== undefined) return (how === 'some') === holds.literal ? exists(value(whole(as), 'text', { isMany: true }), how === 'some') : truth(how === 'every')
  return condition({ feel: `(${how} ${EACH} in ${as} satisfies ${holds.feel})`, binds: BINDS.whole })
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
