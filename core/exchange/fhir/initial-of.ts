import type { Question } from '../../definitions/definition-types.ts'
import { compileExpression } from '../../expressions/compile-expression.ts'
import type { Builder } from './builder.ts'
import { extensionValue } from './extensions.ts'
import { elementsAt, isElement, textAt, valueOf, type Fhir } from './fhir-json.ts'
import { translateFhirPath } from './fhirpath/translate-fhirpath.ts'
import { isHidden } from './hidden.ts'
import { isFhirPath } from './item-expressions.ts'
import type { ItemNode } from './item-node.ts'
import { asksOther } from './item-tree.ts'
import { OTHER } from './option-set.ts'
import { expressionIn } from './variables.ts'

/** The answer that is there before anybody answers; filledFrom: what another system would fill in. */
export interface Initial {
  readonly value?: Question['default']
  /** Words in place of the options. */
  readonly words?: string
  readonly filledFrom?: string
}

export function initialOf(node: ItemNode, base: Question, builder: Builder): Initial {
  const { item, account } = node
  const expression = expressionIn(extensionValue(item.extensions, 'initialExpression')) ?? expressionIn(item.extensions.find(({ name, value }) => name === 'cqf-expression' && value !== undefined)?.value)
  const fixed = fixedOf(node, base)
  if (fixed.value !== undefined || !expression) return fixed
  const kept = expression.expression.slice(0, 1000)
  // A question that is asked can be filled in by hand; what nobody sees and others read stays blank with what hangs on it.
  const byRecord = isHidden(node) && builder.read.has(item.linkId) ? 'filled-by-nobody' : 'filled-by-record'
  if (!isFhirPath(expression)) {
    account.say(byRecord, { source: kept })
    return { filledFrom: kept }
  }
  const made = translateFhirPath(expression.expression, { roots: builder.tree.roots, at: node, scope: builder.scopeAt(node) }, node.answer === 'choices' ? 'any' : 'one')
  if (!made.ok) {
    account.say(made.isOutside ? byRecord : 'expression-not-read', { source: kept, column: 'initialExpression', why: made.why })
    return { filledFrom: kept }
  }
  const compilation = compileExpression(made.expression)
  if (!compilation.ok || compilation.expression.reads.length > 0) {
    account.say('initial-worked-out')
    return {}
  }
  return made.value.kind === 'nothing' ? {} : { value: `=${made.expression}` }
}

/** Values that are written out: initial of R4, initial[x] of STU3, options that are chosen at first. */
function fixedOf(node: ItemNode, base: Question): Initial {
  const { item, options, account } = node
  const stu3 = valueOf(item.written, 'initial')
  const written = [...elementsAt(item.written, 'initial').map((each) => valueOf(each, 'value')), ...(stu3 ? [stu3] : [])].flatMap((each) => each ?? [])
  const selected = options?.choices.filter(({ isSelected }) => isSelected).map(({ code }) => code) ?? []
  let words: string | undefined
  const values = written.length > 0 ? written.map(({ value }) => answerOf(value, node, base) ?? inWords(value)) : selected
  const left = written.find((_, index) => values[index] === undefined)
  if (left) account.say('initial-left-out', { value: typeof left.value === 'object' ? JSON.stringify(left.value) : String(left.value) })
  const good = [...new Set(values.filter((value) => value !== undefined))]
  const value = base.type === 'array' && good.length > 0 ? good : good[0]
  return { ...(value !== undefined && { value }), ...(words !== undefined && [value].flat().includes(OTHER) && { words }) }

  /** An answer that is none of the options, where others may be given: there is room for the words of one. */
  function inWords(value: unknown): string | undefined {
    const given = isElement(value) ? wordsOf(value) : typeof value === 'string' ? value.trim() : undefined
    if (given === undefined || given === '' || words !== undefined || !asksOther(node)) return undefined
    words = given.slice(0, 1000)
    return OTHER
  }
}

type Plain = string | number | boolean

function answerOf(value: unknown, { options }: ItemNode, { type, format, items }: Question): Plain | undefined {
  if (options) {
    const [code, display] = isElement(value) ? [textAt(value, 'code') || textAt(value, 'reference'), textAt(value, 'display')] : [String(value), String(value)]
    return (options.choices.find((each) => String(each.code) === code) ?? options.choices.find((each) => display !== '' && each.display === display))?.code
  }
  const plain = isElement(value) ? (Object.hasOwn(value, 'value') ? value['value'] : wordsOf(value)) : value
  switch (items ? 'string' : type) {
    case 'number':
      return typeof plain === 'number' ? plain : undefined
    case 'integer':
      return Number.isInteger(plain) ? Number(plain) : undefined
    case 'boolean':
      return typeof plain === 'boolean' ? plain : undefined
    default:
      return typeof plain === 'string' || typeof plain === 'number' ? written(String(plain), format) : undefined
  }
}

function wordsOf(value: Fhir): string | undefined {
  return textAt(value, 'display') || textAt(value, 'code') || textAt(value, 'reference') || undefined
}

function written(text: string, format: Question['format']): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  switch (format) {
    case undefined:
      // A sign at the beginning would make it an expression.
      return text.startsWith('=') ? ` ${text}` : text
    case 'date':
      return day
    case 'date-time':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? text.slice(0, 16) : day && `${day}T00:00`
    case 'time':
      return /^\d{2}:\d{2}/.exec(text)?.[0]
    default:
      return undefined
  }
}
