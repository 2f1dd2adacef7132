import type { Question } from '../../../definitions/definition-types.ts'
import type { Schema } from '../schema.ts'
import type { Condition } from './condition-of.ts'

/**
 * The schema that the answers of a section fit when a condition holds; undefined where it reads what is not in the section.
 * @param isNeeded whether what it compares must be there: of a condition; a rule waits for it
 */
export function schemaOfCondition(condition: Condition, section: Question, isNeeded = true): Schema | undefined {
  switch (condition.is) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((each) => schemaOfCondition(each, section, isNeeded))
      const optional = condition.is === 'any' ? whereAnswered(condition.of, section) : undefined
      if (optional) return optional
      return parts.every((part) => part !== undefined) ? { [condition.is === 'all' ? 'allOf' : 'anyOf']: parts } : undefined
    }
    case 'not': {
      if (condition.of.is === 'blank') return placed(condition.of.path, section, () => ({}), true)
      const inner = schemaOfCondition(condition.of, section)
      return inner && { not: inner }
    }
    case 'blank': {
      const there = placed(condition.path, section, () => ({}), true)
      return there && { not: there }
    }
    case 'yes':
    case 'compared':
    case 'oneOf':
    case 'selected':
    case 'measured':
    case 'matched':
      return placed(condition.path, section, (question) => answerSchema(condition, question), isNeeded)
  }
}

/** "is_blank(x) or …x…" is what a schema says of an answer that need not be there. */
function whereAnswered([first, second, ...others]: readonly Condition[], section: Question): Schema | undefined {
  if (first?.is !== 'blank' || !second || others.length > 0 || !('path' in second) || second.is === 'blank' || second.path.join('.') !== first.path.join('.')) return undefined
  return placed(second.path, section, (question) => answerSchema(second, question), false)
}

export type OfAnswer = Exclude<Condition, { readonly is: 'all' | 'any' | 'not' | 'blank' }>

/** What one answer fits. */
export function answerSchema(condition: OfAnswer, question: Question): Schema | undefined {
  switch (condition.is) {
    case 'yes':
      return question.type === 'boolean' ? { const: true } : undefined
    case 'oneOf':
      return { enum: condition.values }
    case 'selected':
      return question.type === 'array' && question.items?.type === 'string' ? { contains: { const: condition.value } } : { const: condition.value }
    case 'matched':
      return { pattern: writtenPattern(condition.pattern) }
    case 'measured':
      return { [`${condition.sign === '>=' ? 'min' : 'max'}${question.type === 'array' ? 'Items' : 'Length'}`]: condition.value }
    case 'compared': {
      const { sign, value } = condition
      if (sign === '=') return { const: value }
      if (typeof value !== 'number') return undefined
      return { [sign === '<' ? 'exclusiveMaximum' : sign === '>' ? 'exclusiveMinimum' : sign === '<=' ? 'maximum' : 'minimum']: value }
    }
  }
}

/** Patterns of JSON Schema write signs by their number in another way. */
export function writtenPattern(pattern: string): string {
  return pattern.replaceAll(/\\x\{([0-9a-fA-F]{4})\}/g, String.raw`\u$1`)
}

/** A schema at a path within a section. */
function placed([name, ...further]: readonly string[], section: Question, inner: (question: Question) => Schema | undefined, isNeeded: boolean): Schema | undefined {
  const question = name === undefined ? undefined : section.properties?.[name]
  if (name === undefined || !question) return undefined
  const isSection = question.type === 'object'
  if (further.length > 0 ? !isSection : isSection || question.items?.type === 'object') return undefined
  const schema = further.length > 0 ? placed(further, question, inner, isNeeded) : inner(question)
  if (!schema) return undefined
  const needed = isNeeded && !isSection ? { required: [name] } : {}
  return Object.keys(schema).length === 0 ? needed : { properties: { [name]: schema }, ...needed }
}
