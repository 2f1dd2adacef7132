import { call, quoted, whole } from '../../draft/feel-text.ts'
import { LONGEST_CODE } from '../../xlsform/choice-lists.ts'
import type { ItemNode } from '../item-node.ts'
import { valueIn } from './translate-path.ts'
import { NotTranslated, type Translator } from './translator.ts'
import { listOf, NOTHING, value, type Result, type Value } from './value.ts'

/** The points of answers, by the code lists they were chosen from. */
export function pointsOf(of: Result, t: Translator): Value {
  if (of.is === 'places' && of.isForm) throw new NotTranslated('it reads all answers at once')
  if (of.is === 'places' ? of.from : of.options && !of.node && !of.parts) throw new NotTranslated('it adds points of some of several answers')
  const nodes = of.is === 'places' ? of.nodes : of.parts ? of.parts.flatMap(({ node }) => node ?? []) : of.node ? [of.node] : []
  const worth = nodes.filter(givesPoints)
  if (worth.length === 0) return NOTHING
  const made = worth.map((node) => pointsOfNode(node, t))
  return { ...listOf(made), points: worth }
}

function givesPoints({ options }: ItemNode): boolean {
  return options?.choices.some(({ score }) => score !== undefined) === true
}

function pointsOfNode(node: ItemNode, t: Translator): Value {
  const { options } = node
  const answer = valueIn({ is: 'places', nodes: [node], of: 'answers' }, t)
  if (!options || answer.isMany) throw new NotTranslated('it adds points of several answers to one question')
  if (options.isOpen || options.choices.some(({ code }) => typeof code !== 'string' || code.length > LONGEST_CODE)) throw new NotTranslated('it adds points of options that cannot be a code list')
  options.isCodeList = true
  return value(call('lookup', quoted(options.listId), answer, quoted('score')), 'number', { points: [node] })
}

/** The sum of a list. */
export function sumOf(of: Value): Value {
  if (of.kind === 'nothing') return value(whole('0'), 'number', { literal: 0 })
  const given = of.parts ? call('sum', ...of.parts) : call('sum', of)
  return value(given, 'number', of.points ? { points: of.points } : {})
}
