import { compilePattern } from '../../../expressions/linear-pattern.ts'
import type { ItemNode } from '../item-node.ts'
import { atLeast, BINDS, ifThenElse, whole } from '../../draft/feel-text.ts'
import { conditionOf } from './conditions.ts'
import type { FhirPath } from './syntax.ts'
import { rowsOf, rowsWhere } from './rows-read.ts'
import { descendants, valueIn } from './translate-path.ts'
import { NotTranslated, type Translator } from './translator.ts'
import { NOTHING, value, type Places, type Result } from './value.ts'

/** The items that a condition on their linkId leaves, or the rows that any other does. */
export function itemsWhere(of: Places, tree: FhirPath, t: Translator): Result {
  const fits = linkIdIs(tree)
  if (!fits) return answeredWhere(of, tree, t)
  const found = of.nodes.filter(({ item }) => fits(item.linkId))
  // Forms write the path as if groups were not there.
  const nodes = found.length > 0 ? found : descendants(of).nodes.filter(({ item }) => fits(item.linkId))
  return { is: 'places', nodes: firstOfEach(nodes), of: of.of, ...(of.from && { from: of.from }) }
}

/** Of items with the same linkId the first is meant. */
function firstOfEach(nodes: readonly ItemNode[]): readonly ItemNode[] {
  return [...new Map([...nodes].reverse().map((node) => [node.item.linkId, node])).values()].reverse()
}

/** Rows that fit, each by itself; else where(answer.exists()): items with answers are read only by their points, which blanks do not have. */
function answeredWhere(of: Places, tree: FhirPath, t: Translator): Result {
  const rows = rowsOf(of, t)
  if (rows) return rowsWhere(rows, tree, t)
  const isAnswered = tree.is === 'call' && tree.name === 'exists' && tree.given.length === 0 && tree.of?.is === 'element' && (tree.of.name === 'answer' || tree.of.name === 'value')
  if (!isAnswered || t.left.parts < 0) throw new NotTranslated('it looks for items by more than their linkId')
  return of
}

type Fits = (linkId: string) => boolean

/** What a condition says of the linkId; undefined where it says anything else. */
function linkIdIs(tree: FhirPath): Fits | undefined {
  if (tree.is === 'operator' && (tree.sign === 'and' || tree.sign === 'or')) {
    const [left, right] = [linkIdIs(tree.left), linkIdIs(tree.right)]
    if (!left || !right) return undefined
    return tree.sign === 'and' ? (linkId) => left(linkId) && right(linkId) : (linkId) => left(linkId) || right(linkId)
  }
  if (tree.is === 'operator' && (tree.sign === '=' || tree.sign === '~' || tree.sign === 'in' || tree.sign === '!=')) {
    const [name, texts] = isLinkId(tree.left) ? [tree.left, textsIn(tree.right)] : [tree.right, textsIn(tree.left)]
    if (!isLinkId(name) || !texts) return undefined
    return tree.sign === '!=' ? (linkId) => !texts.includes(linkId) : (linkId) => texts.includes(linkId)
  }
  if (tree.is === 'call' && tree.name === 'not' && tree.of) {
    const inside = linkIdIs(tree.of)
    return inside && ((linkId) => !inside(linkId))
  }
  return tree.is === 'call' && tree.of && isLinkId(tree.of) ? byPart(tree.name, tree.given[0]) : undefined
}

function isLinkId(tree: FhirPath): boolean {
  return tree.is === 'element' && tree.name === 'linkId' && (!tree.of || tree.of.is === 'this')
}

function textsIn(tree: FhirPath): readonly string[] | undefined {
  if (tree.is === 'text') return [tree.value]
  if (tree.is !== 'operator' || tree.sign !== '|') return undefined
  const [left, right] = [textsIn(tree.left), textsIn(tree.right)]
  return left && right && [...left, ...right]
}

function byPart(name: string, given: FhirPath | undefined): Fits | undefined {
  if (given?.is !== 'text') return undefined
  const part = given.value
  if (name === 'startsWith') return (linkId) => linkId.startsWith(part)
  if (name === 'endsWith') return (linkId) => linkId.endsWith(part)
  if (name === 'contains') return (linkId) => linkId.includes(part)
  const compiled = name === 'matches' ? compilePattern(part) : undefined
  return compiled?.ok ? compiled.matches : undefined
}

/** The answers for which something holds: of one answer, that or nothing. */
export function answersWhere(of: Result, tree: FhirPath, t: Translator): Result {
  const several = valueIn(of, t)
  if (several.kind === 'nothing') return NOTHING
  if (several.isMany) {
    if (several.parts) throw new NotTranslated('it chooses among several answers')
    const { node: _, ...one } = several
    const holds = conditionOf(tree, { ...t, here: { ...one, feel: 'item', isMany: false } })
    return value(whole(`${atLeast(several, BINDS.whole)}[${holds.feel}]`), several.kind, { isMany: true, ...(several.options && { options: several.options }) })
  }
  const holds = conditionOf(tree, { ...t, here: several })
  if (holds.literal === true) return several
  if (holds.literal === false) return NOTHING
  return value(ifThenElse(holds, several, NOTHING), several.kind, { ...(several.options && { options: several.options }) })
}
