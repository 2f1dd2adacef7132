import { NotXpath } from './syntax.ts'
import type { PathSyntax, Sign, Step, Xpath } from './syntax.ts'
import { xpathTokens } from './xpath-tokens.ts'
import type { Mended, Token } from './xpath-tokens.ts'

const LONGEST = 20_000
/** As deep as brackets may stand; a run of operators counts as well. */
const DEEPEST = 200

/** Operators from the weakest to the strongest. */
const LEVELS: readonly (readonly Sign[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod'], ['|']]
const OPERATORS: ReadonlyMap<string, { readonly sign: Sign; readonly level: number }> = new Map(LEVELS.flatMap((signs, level) => signs.map((sign) => [sign, { sign, level }])))
/** The sign of a number binds stronger than arithmetic, and weaker than |. */
const UNARY_LEVEL = 6

export interface ParsedXpath {
  readonly tree: Xpath
  readonly mended: ReadonlySet<Mended>
}

/** Reads an XPath 1.0 expression as forms write them, with ${name} for answers. Throws NotXpath where it is none. */
export function parseXpath(source: string): ParsedXpath {
  if (source.length > LONGEST) throw new NotXpath(LONGEST, 'too-long-here')
  const mended = new Set<Mended>()
  const parser = new XpathParser(xpathTokens(source, mended))
  return { tree: parser.whole(), mended }
}

class XpathParser {
  private next = 0
  private depth = 0

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Xpath {
    const tree = this.operation(0)
    const left = this.token()
    if (left.is !== 'end') throw left.is === 'sign' && left.text === ')' ? new NotXpath(left.at, 'no-expression-closes') : new NotXpath(left.at, 'no-expression-operator', { text: left.text })
    return tree
  }

  private token(ahead = 0): Token {
    return this.tokens[Math.min(this.next + ahead, this.tokens.length - 1)] ?? { is: 'end', text: '', at: 0 }
  }

  private isSign(text: string, ahead = 0): boolean {
    const { is, text: found } = this.token(ahead)
    return is === 'sign' && found === text
  }

  private expect(text: string): void {
    if (!this.isSign(text)) throw this.token().is === 'end' ? new NotXpath(this.token().at, 'no-expression-end', { sign: text }) : new NotXpath(this.token().at, 'no-expression-before', { sign: text, text: this.token().text })
    this.next++
  }

  /** What operators of this level and stronger ones join. */
  private operation(weakest: number): Xpath {
    let left = weakest <= UNARY_LEVEL ? this.signed() : this.path()
    for (;;) {
      const { is, text, at } = this.token()
      const operator = is === 'operator' ? OPERATORS.get(text) : undefined
      if (!operator || operator.level < weakest) return left
      this.next++
      left = { is: 'operator', sign: operator.sign, left, right: this.operation(operator.level + 1), at }
    }
  }

  private signed(): Xpath {
    const { is, text, at } = this.token()
    if (is !== 'operator' || text !== '-') return this.path()
    this.next++
    this.deeper(at)
    const of = this.operation(UNARY_LEVEL)
    this.depth--
    return { is: 'minus', of, at }
  }

  private deeper(at: number): void {
    if (++this.depth > DEEPEST) throw new NotXpath(at, 'too-long-here')
  }

  private path(): Xpath {
    const { at } = this.token()
    if (this.isSign('/') || this.isSign('//')) return this.steps('form', at)
    const start = this.start()
    if (start === undefined) return this.steps('here', at, true)
    const where = this.predicates()
    if (where.length === 0 && !this.isSign('/') && !this.isSign('//')) return start
    const rest = this.isSign('/') || this.isSign('//') ? this.steps(start, at).steps : []
    return { is: 'path', from: start, steps: where.length > 0 ? [{ to: 'self', name: '', where }, ...rest] : rest, at }
  }

  /** What a path may begin with; undefined where it begins with a step. */
  private start(): Xpath | undefined {
    const { is, text, at } = this.token()
    if (is === 'number' || is === 'text' || is === 'reference') {
      this.next++
      return is === 'number' ? { is, value: Number(text), at } : is === 'text' ? { is, value: text, at } : { is, name: text, at }
    }
    if (is === 'sign' && text === '(') {
      this.next++
      this.deeper(at)
      const inner = this.operation(0)
      this.expect(')')
      this.depth--
      return inner
    }
    if (is === 'name' && this.isSign('(', 1)) return this.call(text, at)
    return undefined
  }

  private call(name: string, at: number): Xpath {
    this.next += 2
    this.deeper(at)
    const given: Xpath[] = []
    if (!this.isSign(')')) {
      do given.push(this.operation(0))
      while (this.skipped(','))
    }
    this.expect(')')
    this.depth--
    return { is: 'call', name: name.toLowerCase(), given, at }
  }

  private skipped(text: string): boolean {
    if (!this.isSign(text)) return false
    this.next++
    return true
  }

  private steps(from: PathSyntax['from'], at: number, isBegun = false): PathSyntax {
    const steps: Step[] = []
    if (isBegun) steps.push(this.step())
    for (;;) {
      if (this.isSign('//')) throw new NotXpath(this.token().at, 'no-expression-slashes')
      if (!this.skipped('/')) return { is: 'path', from, steps, at }
      steps.push(this.step())
    }
  }

  private step(): Step {
    const { is, text, at } = this.token()
    if (is === 'sign' && (text === '.' || text === '..')) {
      this.next++
      return { to: text === '.' ? 'self' : 'parent', name: '', where: this.predicates() }
    }
    if (is === 'sign' && text === '*') {
      this.next++
      return { to: 'children', name: '', where: this.predicates() }
    }
    if (is === 'reference' || is === 'name') {
      this.next++
      return { to: 'child', name: text, where: this.predicates() }
    }
    throw is === 'end' ? new NotXpath(at, 'no-expression-value-end') : new NotXpath(at, 'no-expression-value', { text })
  }

  private predicates(): Xpath[] {
    const where: Xpath[] = []
    while (this.isSign('[')) {
      this.deeper(this.token().at)
      this.next++
      where.push(this.operation(0))
      this.expect(']')
      this.depth--
    }
    return where
  }
}
