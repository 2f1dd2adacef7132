import type { Question, Scale } from '../../definitions/definition-types.ts'
import { untaken } from '../xlsform/identifier.ts'
import type { Builder } from './builder.ts'
import { extensionValue } from './extensions.ts'
import { translateFhirPath } from './fhirpath/translate-fhirpath.ts'
import { rowsAround, wayOf, type ItemNode } from './item-node.ts'
import { expressionIn } from './variables.ts'

/** Totals of points are scales: their scores are told with the answers that made them. */
export function scalesOf(builder: Builder, questionAt: (node: ItemNode) => Question | undefined): Scale[] {
  const taken = new Set(builder.tree.all.map(({ id }) => id))
  return builder.tree.all.flatMap((node): Scale[] => {
    const parts = totalOf(node, builder)
    const [first, ...others] = parts.map((part) => wayOf(part).join('.'))
    const title = questionAt(node)?.title
    if (first === undefined || others.length === 0 || title === undefined || parts.some((part) => rowsAround(part).length > 0)) return []
    const id = untaken(`${node.id.slice(0, 56)}_score`, (each) => taken.has(each))
    taken.add(id)
    node.account.say('became-scale', { scale: id })
    return [{ id, title, method: 'sum', of: [first, ...others] }]
  })
}

function totalOf(node: ItemNode, builder: Builder): readonly ItemNode[] {
  const written = node.answer === 'number' ? expressionIn(extensionValue(node.item.extensions, 'calculatedExpression')) : undefined
  const made = written && translateFhirPath(written.expression, { roots: builder.tree.roots, at: node, scope: builder.scopeAt(node) }, 'one')
  return made?.ok ? [...new Set(made.value.points ?? [])] : []
}
