import type { Scale } from '../../definitions/definition-types.ts'
import { untaken } from '../draft/identifier.ts'
import { quoted } from '../draft/feel-text.ts'
import type { Builder } from './builder.ts'
import { extensionValue } from './extensions.ts'
import { elementsAt } from './fhir-json.ts'
import { translateFhirPath } from './fhirpath/translate-fhirpath.ts'
import { rowsAround, wayOf, type ItemNode } from './item-node.ts'
import { expressionIn } from './variables.ts'

/** An item that adds up points. */
export interface Total {
  readonly node: ItemNode
  readonly of: readonly ItemNode[]
  /** no_score: there is a total only when everything is answered. */
  readonly blanks?: 'no_score'
  /** Nothing else reads it: it is a scale and no question. */
  readonly isOnlyScale: boolean
}

/** The items that are totals of points. */
export function totalsOf({ tree, scopeAt, read }: Pick<Builder, 'tree' | 'scopeAt' | 'read'>): readonly Total[] {
  return tree.all.flatMap((node): Total[] => {
    const written = node.answer === 'number' && node.kind === 'question' ? expressionIn(extensionValue(node.item.extensions, 'calculatedExpression')) : undefined
    const made = written && translateFhirPath(written.expression, { roots: tree.roots, at: node, scope: scopeAt(node) }, 'one')
    const parts = made?.ok ? [...new Set(made.value.points ?? [])] : []
    const how = made?.ok ? howAdded(made.expression, parts) : undefined
    if (!how || [node, ...parts].some((each) => rowsAround(each).length > 0)) return []
    const isAlone = node.children.every(({ kind }) => kind === 'nothing') && elementsAt(node.item.written, 'enableWhen').length === 0 && extensionValue(node.item.extensions, 'enableWhenExpression') === undefined
    return [{ node, of: parts, ...(how === 'no_score' && { blanks: how }), isOnlyScale: isAlone && !read.has(node.item.linkId) }]
  })
}

/** The ways in which forms write a total; undefined of any other calculation. */
function howAdded(expression: string, parts: readonly ItemNode[]): 'no_score' | 'leave_out' | undefined {
  const points = parts.map(({ id, options }) => `lookup(${quoted(options?.listId ?? '')}, ${id}, "score")`)
  if (points.length === 0) return undefined
  const sum = points.join(' + ')
  const there = (word: string) => points.map((each) => `${each} != null`).join(` ${word} `)
  const orNone = points.map((each) => `(if ${each} != null then ${each} else 0)`).join(' + ')
  if (expression === `sum(${points.join(', ')})`) return 'leave_out'
  if (expression === `if ${there('or')} then ${orNone} else null`) return 'leave_out'
  return points.length > 1 && (expression === sum || expression === `if ${there('and')} then ${sum} else null`) ? 'no_score' : undefined
}

/** Totals of points as scales, whose scores are told with the answers that made them. */
export function scalesOf(totals: readonly Total[], { tree, texts }: Builder): Scale[] {
  const taken = new Set(tree.all.map(({ id }) => id))
  return totals.flatMap(({ node, of, blanks, isOnlyScale }): Scale[] => {
    const [first, ...others] = of.map((part) => wayOf(part).join('.'))
    const title = texts.of(node.item.written, 'text', node.account)
    if (first === undefined || title === undefined) return []
    const id = isOnlyScale ? node.id : untaken(`${node.id.slice(0, 56)}_score`, (each) => taken.has(each))
    taken.add(id)
    node.account.say(isOnlyScale ? 'is-scale' : 'became-scale', { scale: id })
    if (isOnlyScale) node.account.became = `scale ${id}`
    return [{ id, title, method: 'sum', of: [first, ...others], ...(blanks && { blanks }) }]
  })
}
