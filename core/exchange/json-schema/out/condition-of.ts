import { textLiteral } from '../../../expressions/text-literal.ts'
import { conditionTokens, type ConditionToken } from './condition-tokens.ts'

/** A condition in the few forms that a schema can say. */
export type Condition =
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'blank' | 'yes'; readonly path: readonly string[] }
  | { readonly is: 'compared'; readonly path: readonly string[]; readonly sign: string; readonly value: string | number | boolean }
  | { readonly is: 'oneOf'; readonly path: readonly string[]; readonly values: readonly (string | number | boolean)[] }
  | { readonly is: 'selected'; readonly path: readonly string[]; readonly value: string }
  | { readonly is: 'measured'; readonly path: readonly string[]; readonly sign: string; readonly value: number }
  | { readonly is: 'matched'; readonly path: readonly string[]; readonly pattern: string }

/** Reads a condition; undefined where it says more than a schema can. */
export function conditionOf(source: string): Condition | undefined {
  const tokens = conditionTokens(source)
  if (!tokens) return undefined
  try {
    const reader = new ConditionReader(tokens)
    const condition = reader.any()
    return reader.isDone ? condition : undefined
  } catch (error) {
    if (error instanceof NotSimple) return undefined
    throw error
  }
}

class NotSimple extends Error {}

class ConditionReader {
  private next = 0
  private depth = 0

  constructor(private readonly tokens: readonly ConditionToken[]) {}

  get isDone(): boolean {
    return this.next === this.tokens.length
  }

  any(): Condition {
    if (++this.depth > 40) throw new NotSimple()
    const parts = [this.all()]
    while (this.takes('or')) parts.push(this.all())
    this.depth -= 1
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'any', of: parts }
  }

  private all(): Condition {
    const parts = [this.one()]
    while (this.takes('and')) parts.push(this.one())
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'all', of: parts }
  }

  private one(): Condition {
    const condition = this.simple()
    if (this.takes('!=')) return this.negated(condition, this.value() === true)
    if (condition.is === 'matched' && this.takes('=')) return this.negated(condition, this.value() === false)
    return condition
  }

  // What is not true: a blank counts as not.
  private negated(of: Condition, isNegated: boolean): Condition {
    if (!isNegated) throw new NotSimple()
    return { is: 'not', of }
  }

  private simple(): Condition {
    if (this.takes('(')) {
      const inner = this.any()
      this.must(')')
      return inner
    }
    const name = this.name()
    if (this.takes('(')) return this.call(name)
    const path = name.split('.')
    if (this.takes('in')) {
      const close = this.takes('[') ? ']' : (this.must('('), ')')
      const values = [this.value()]
      while (this.takes(',')) values.push(this.value())
      this.must(close)
      return { is: 'oneOf', path, values }
    }
    for (const sign of ['=', '<=', '>=', '<', '>', '!=']) {
      if (!this.takes(sign)) continue
      if (this.takes('null')) {
        const blank: Condition = { is: 'blank', path }
        if (sign !== '=' && sign !== '!=') throw new NotSimple()
        return sign === '=' ? blank : { is: 'not', of: blank }
      }
      const value = this.value()
      if (sign === '!=') return value === true ? { is: 'not', of: { is: 'yes', path } } : { is: 'all', of: [{ is: 'not', of: { is: 'blank', path } }, { is: 'not', of: { is: 'compared', path, sign: '=', value } }] }
      return { is: 'compared', path, sign, value }
    }
    return { is: 'yes', path }
  }

  private call(name: string): Condition {
    if (name === 'not') {
      // Of a blank it is blank, which a condition takes for no; a schema cannot tell that apart.
      throw new NotSimple()
    }
    const path = this.name().split('.')
    if (name === 'length' || name === 'count_selected') {
      this.must(')')
      const sign = ['<=', '>='].find((each) => this.takes(each))
      const value = this.value()
      if (sign === undefined || typeof value !== 'number') throw new NotSimple()
      return { is: 'measured', path, sign, value }
    }
    if (name === 'is_blank') {
      this.must(')')
      return { is: 'blank', path }
    }
    this.must(',')
    const value = this.value()
    this.must(')')
    if (typeof value !== 'string') throw new NotSimple()
    if (name === 'selected') return { is: 'selected', path, value }
    if (name === 'matches') return { is: 'matched', path, pattern: value }
    throw new NotSimple()
  }

  private name(): string {
    const token = this.tokens[this.next]
    if (token?.is !== 'name') throw new NotSimple()
    this.next += 1
    return token.text
  }

  private value(): string | number | boolean {
    const token = this.tokens[this.next++]
    if (token?.is === 'text') return textLiteral(token.text)
    if (token?.is === 'number') return Number(token.text)
    if (token?.is === 'name' && (token.text === 'true' || token.text === 'false')) return token.text === 'true'
    throw new NotSimple()
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.next]
    if (token === undefined || token.is === 'text' || token.text !== text) return false
    this.next += 1
    return true
  }

  private must(text: string): void {
    if (!this.takes(text)) throw new NotSimple()
  }
}
