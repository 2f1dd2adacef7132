import { BINDS, call, joined, numeral, quoted, whole, type Written } from '../draft/feel-text.ts'
import { specifyId } from '../../definitions/expand-specify.ts'
import { elementsAt, isElement, own, textAt, valueOf, type Fhir } from './fhir-json.ts'
import { rowsAround, type ItemNode } from './item-node.ts'
import { asksOther, type ItemTree } from './item-tree.ts'
import type { ImportProblem } from '../import-report.ts'
import { sourceProblem } from '../source-problem.ts'
import { OTHER } from './option-set.ts'
import { unitIn, unitMeant } from './units.ts'

const ALWAYS: Written = { feel: 'true', binds: BINDS.whole }
const NEVER: Written = { feel: 'false', binds: BINDS.whole }

/** What the conditions of an item come to; undefined: it is always shown. */
export function enableWhen(node: ItemNode, tree: ItemTree, problems: ImportProblem[]): Written | undefined {
  const written = elementsAt(node.item.written, 'enableWhen')
  if (written.length === 0) return undefined
  const isAll = textAt(node.item.written, 'enableBehavior') === 'all'
  const conditions = written.flatMap((each) => conditionOf(each, node, tree, problems) ?? [])
  const [first, ...others] = conditions
  if (!first) return undefined
  return others.reduce((all, next) => bothOf(isAll ? 'and' : 'or', all, next), first)
}

export function bothOf(sign: 'and' | 'or', one: Written, other: Written): Written {
  const decides = sign === 'or' ? 'true' : 'false'
  if (one.feel === decides || other.feel === decides) return whole(decides)
  if (one.feel === 'true' || one.feel === 'false' || one.feel === other.feel) return other
  if (other.feel === 'true' || other.feel === 'false') return one
  return joined(one, sign, other, BINDS[sign])
}

function conditionOf(written: Fhir, node: ItemNode, tree: ItemTree, problems: ImportProblem[]): Written | undefined {
  const linkId = textAt(written, 'question')
  const target = tree.byLinkId.get(linkId)
  if (!target || (target.kind !== 'question' && target.kind !== 'row')) {
    node.account.say('no-such-target', { linkId })
    problems.push(sourceProblem('link-id-unknown', { sheet: 'item', row: node.item.row, column: 'enableWhen' }, { linkId: linkId.slice(0, 100) }))
    return undefined
  }
  const isMany = target.answer === 'choices' || rowsAround(target).some((rows) => !rowsAround(node).includes(rows) && rows !== node)
  const answered = typeof own(written, 'hasAnswer') === 'boolean' ? own(written, 'hasAnswer') : textAt(written, 'operator') === 'exists' ? (own(written, 'answerBoolean') ?? true) : undefined
  if (answered !== undefined) return isThere(target, isMany, answered !== false)
  const value = valueOf(written, 'answer')
  const sign = textAt(written, 'operator') || '='
  const made = value && (inWords(target, sign, value) ?? comparison(target, isMany, sign, value))
  if (!made) node.account.say('condition-not-read', { source: JSON.stringify(written) })
  return made === 'never-chosen' ? neverOffered(node, target, sign, value?.value) : made
}

function neverOffered({ account }: ItemNode, { id }: ItemNode, sign: string, value: unknown): Written {
  account.say('never-chosen', { code: isElement(value) ? textAt(value, 'code') || textAt(value, 'display') : String(value), id })
  return sign === '!=' ? ALWAYS : NEVER
}

function isThere({ id }: ItemNode, isMany: boolean, wanted: boolean): Written {
  if (isMany) return { feel: `count(${id}) ${wanted ? '>' : '='} 0`, binds: BINDS.comparison }
  return joined(whole(id), wanted ? '!=' : '=', whole('null'), BINDS.comparison)
}

/** An answer compared; not the same also holds where there is no answer (FHIR R4, code system questionnaire-enable-operator). */
function comparison(target: ItemNode, isMany: boolean, sign: string, { kind, value }: { readonly kind: string; readonly value: unknown }): Written | 'never-chosen' | undefined {
  const literal = literalOf(target, kind, value)
  if (literal === undefined || literal === 'never-chosen') return literal
  const { id, unitId } = target
  const unit = kind === 'quantity' && isElement(value) ? unitIn(value) : ''
  if (unit !== '' && isElement(value)) {
    const meant = unitMeant(value, target.units ?? [])
    // Another unit would have to be turned into one of these.
    if (!meant || isMany) return undefined
    if (unitId !== undefined) return ofUnit(joined(whole(id), sign === '!=' ? '=' : sign, literal, BINDS.comparison), joined(whole(unitId), '=', whole(quoted(meant.code)), BINDS.comparison), sign)
  }
  if (sign === '=') return isMany ? among(target, literal) : joined(whole(id), '=', literal, BINDS.comparison)
  if (sign === '!=') {
    if (isMany) return { feel: `${among(target, literal).feel} != true`, binds: BINDS.comparison }
    return { feel: `(${id} = ${literal.feel}) != true`, binds: BINDS.comparison }
  }
  if (!['<', '<=', '>', '>='].includes(sign)) return undefined
  if (isMany) return { feel: `(some each_one in ${id} satisfies each_one ${sign} ${literal.feel})`, binds: BINDS.whole }
  return joined(whole(id), sign, literal, BINDS.comparison)
}

function ofUnit(number: Written, unit: Written, sign: string): Written | undefined {
  if (!['=', '!=', '<', '<=', '>', '>='].includes(sign)) return undefined
  const both = joined(number, 'and', unit, BINDS.and)
  return sign === '!=' ? { feel: `(${both.feel}) != true`, binds: BINDS.comparison } : both
}

/** Words that are none of the options, where others may be given: they stand beside the option "Other". */
function inWords(target: ItemNode, sign: string, { value }: { readonly value: unknown }): Written | undefined {
  const words = isElement(value) ? (textAt(value, 'code') === '' ? textAt(value, 'display') : '') : typeof value === 'string' ? value : ''
  if (words === '' || !asksOther(target) || !['=', '!='].includes(sign) || literalOf(target, '', value) !== 'never-chosen') return undefined
  const same = joined(whole(specifyId(target.id)), '=', whole(quoted(words)), BINDS.comparison)
  return sign === '=' ? same : { feel: `(${same.feel}) != true`, binds: BINDS.comparison }
}

function among({ id, answer, options }: ItemNode, literal: Written): Written {
  return call(answer === 'choices' && options ? 'selected' : 'contains', whole(id), literal)
}

function literalOf({ answer, options }: ItemNode, kind: string, value: unknown): Written | 'never-chosen' | undefined {
  if (options) {
    const [code, display] = isElement(value) ? [textAt(value, 'code') || textAt(value, 'reference'), textAt(value, 'display')] : [String(value), String(value)]
    const system = isElement(value) ? textAt(value, 'system') : ''
    const offered = options.choices
    const found =
      offered.find((choice) => String(choice.code) === code && (system === '' || choice.system === '' || choice.system === system)) ??
      offered.find((choice) => String(choice.code) === code) ??
      offered.find((choice) => display !== '' && choice.display === display)
    if (found) return typeof found.code === 'number' ? numeral(found.code) : whole(quoted(found.code))
    return options.isOpen && code === OTHER ? whole(quoted(OTHER)) : 'never-chosen'
  }
  const plain = isElement(value) ? (kind === 'quantity' ? value['value'] : textAt(value, 'code') || textAt(value, 'display') || textAt(value, 'reference')) : value
  return plainLiteral(answer, plain)
}

function plainLiteral(answer: ItemNode['answer'], plain: unknown): Written | undefined {
  switch (answer) {
    case 'number':
      return typeof plain === 'number' ? numeral(plain) : typeof plain === 'string' && /^-?\d+(\.\d+)?$/.test(plain) ? numeral(Number(plain)) : undefined
    case 'yes or no':
      return typeof plain === 'boolean' ? whole(String(plain)) : plain === 'true' || plain === 'false' ? whole(plain) : undefined
    case 'date':
    case 'date and time':
    case 'time':
      return typeof plain === 'string' && /^[\d:TZ.+-]+$/.test(plain) ? whole(`@"${plain}"`) : undefined
    default:
      return typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean' ? whole(quoted(String(plain))) : undefined
  }
}
