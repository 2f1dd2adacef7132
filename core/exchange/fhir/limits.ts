import type { Check, Question } from '../../definitions/definition-types.ts'
import { compilePattern } from '../../expressions/linear-pattern.ts'
import { ownWords } from '../draft/own-words.ts'
import { quoted } from '../draft/feel-text.ts'
import type { Builder } from './builder.ts'
import { extensionsOf, extensionValue } from './extensions.ts'
import { isElement, numberAt, own, valueOf, type Fhir } from './fhir-json.ts'
import { expressionOf, madeOf } from './item-expressions.ts'
import type { ItemNode } from './item-node.ts'
import { lookedAhead } from './look-ahead.ts'
import { expressionIn } from './variables.ts'

type Limits = { -readonly [Key in 'minimum' | 'maximum' | 'multipleOf' | 'minLength' | 'maxLength' | 'pattern']?: Question[Key] }

/** The limits of an answer, and rules where it has no keyword for them. */
export function limitsOf(node: ItemNode, base: Question, builder: Builder): Limits & Pick<Question, 'check'> {
  const limits: Limits = {}
  const check: Check[] = []
  const { item, account } = node
  const isText = base.type === 'string' && base.format === undefined && !base.oneOf && !base.optionsFrom
  const isNumber = base.type === 'integer' || base.type === 'number'
  for (const { name, value, element } of item.extensions) {
    if (name === 'minLength' && isText && isCount(value)) limits.minLength = value
    if (name === 'regex' && typeof value === 'string' && isText) check.push(...patternOf(value, limits, node, builder))
    if (name === 'sliderStepValue' && isNumber && typeof value === 'number' && value > 0) limits.multipleOf = value
    if (name === 'maxDecimalPlaces' && isNumber && isCount(value) && value <= 15) limits.multipleOf ??= Number((10 ** -value).toFixed(value))
    if (name === 'minValue' || name === 'maxValue') edge(name, { kind: valueOf(element, 'value')?.kind ?? '', value }, workedOutIn(element, value))
  }
  const most = numberAt(item.written, 'maxLength')
  if (isCount(most) && most > 0 && isText) limits.maxLength = most
  for (const keyword of ['minValue', 'maxValue'] as const) {
    const value = valueOf(item.written, keyword)
    if (value) edge(keyword, value, item.written)
  }
  for (const rule of rulesOf(node, builder)) check.push(rule)
  return { ...limits, ...(check.length > 0 && { check }) }

  function edge(name: 'minValue' | 'maxValue', { kind, value }: { readonly kind: string; readonly value: unknown }, around: unknown): void {
    const plain = isElement(value) && kind === 'quantity' ? value['value'] : value
    if (isNumber && typeof plain === 'number') {
      limits[name === 'minValue' ? 'minimum' : 'maximum'] = plain
      return
    }
    const sign = name === 'minValue' ? '>=' : '<='
    const message = ownWords('impossible', builder.texts.languages)
    const expression = isElement(around) ? expressionIn(extensionValue(extensionsOf(around), 'cqf-expression')) : undefined
    const made = expression && madeOf(expression, node, name, 'one', builder)
    if (made) check.push({ that: `${node.id} ${sign} ${made.value.binds < 4 ? `(${made.expression})` : made.expression}`, message })
    else if (typeof plain === 'string' && /^[\d:TZ.+-]+$/.test(plain) && (base.format === 'date' || base.format === 'date-time' || base.format === 'time')) check.push({ that: `${node.id} ${sign} @"${plain}"`, message })
    else if (!expression) account.say('limit-left-out', { keyword: name, value: isElement(plain) ? JSON.stringify(plain).slice(0, 100) : String(plain) })
  }
}

/** A whole number that something may be counted to. */
function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** Where the extension stands by which a limit is worked out. */
function workedOutIn(element: Fhir, value: unknown): unknown {
  return [own(element, '_valueDate'), own(element, '_valueDateTime'), value].find((each) => isElement(each) && Array.isArray(own(each, 'extension'))) ?? element
}

/** The pattern of a text, and rules for what it looks ahead for. */
function patternOf(written: string, limits: Limits, { account, id }: ItemNode, builder: Builder): readonly Check[] {
  const bare = written.replace(/^matches\('(.*)'\)$/s, '$1')
  // Some dialects have \h for spaces within a line.
  const known = bare.replaceAll('\\h', ' \\t')
  const { rest, ahead } = lookedAhead(known.startsWith('^') ? known : `^${known}`)
  const pattern = `^(?:${ahead.length > 0 ? rest.slice(1) : known})$`
  if (bare.length > 480 || ![pattern, ...ahead.map((each) => each.pattern)].every((each) => compilePattern(each).ok)) {
    account.say('regex-left-out', { pattern: written })
    return []
  }
  limits.pattern = pattern
  return ahead.map((each) => {
    const found = `matches(${id}, ${quoted(each.pattern)})`
    return { that: each.isNot ? `not(${found})` : found, message: ownWords('impossible', builder.texts.languages) }
  })
}

/** The constraints of an item, in the form that each version of FHIR has given them. */
export function rulesOf(node: ItemNode, builder: Builder): readonly Check[] {
  return node.item.extensions.flatMap((extension): Check[] => {
    if (extension.name !== 'constraint' && extension.name !== 'targetConstraint') return []
    const parts = extensionsOf(extension.element)
    const expression = expressionIn(extensionValue(parts, 'expression'))
    if (!expression) return []
    const made = madeOf(expression, node, 'constraint', 'condition', builder)
    if (!made || made.expression === 'true') return []
    const human = parts.find(({ name }) => name === 'human')
    const written = extensionsOf(node.item.written).find(({ name }) => name === 'validationtext')
    const words = human ? builder.texts.of(human.element, 'valueString', node.account) : written ? builder.texts.of(written.element, 'valueString', node.account) : undefined
    return [{ that: made.expression, message: words ?? ownWords('impossible', builder.texts.languages) }]
  })
}

/** How many answers or rows there may be. */
export function countsOf({ item }: ItemNode): Pick<Question, 'minItems' | 'maxItems'> {
  const [least, most] = ['minOccurs', 'maxOccurs'].map((name) => extensionValue(item.extensions, name))
  const isRequired = own(item.written, 'required') === true && item.type !== 'group'
  return {
    ...(isCount(least) && least > 0 ? { minItems: least } : isRequired ? { minItems: 1 } : {}),
    ...(isCount(most) && most > 0 && { maxItems: most }),
  }
}

/** Example of an answer, shown while there is none. */
export function placeholderOf(node: ItemNode, builder: Builder): ReturnType<Builder['texts']['of']> {
  const format = node.item.extensions.find(({ name }) => name === 'entryFormat')
  return format && builder.texts.of(format.element, 'valueString', node.account)
}

/** A calculation that is there, whether or not it can be taken over. */
export function calculationOf(node: ItemNode, builder: Builder): ReturnType<typeof expressionOf> {
  return expressionOf(node, 'calculatedExpression', node.answer === 'choices' ? 'any' : 'one', builder)
}
