import { NotFhirPath, type FhirPath, type Sign } from './syntax.ts'
import { fhirPathTokens, type Token } from './tokens.ts'

/** Longest expression, and how deep its brackets may be. */
const LONGEST = 20_000
const DEEPEST = 60

/** Operators from the weakest: each row binds more strongly than the one before. */
const LEVELS: readonly (readonly Sign[])[] = [['implies'], ['or', 'xor'], ['and'], ['in', 'contains'], ['=', '!=', '~', '!~'], ['<', '<=', '>', '>='], ['|'], ['is', 'as'], ['+', '-', '&'], ['*', '/', 'div', 'mod']]
const UNITS = /^(year|month|week|day|hour|minute|second|millisecond)s?$/
const STARTS_WITH_DAY = /^\d{4}/

/** Reads an expression. @throws NotFhirPath what is none */
export function parseFhirPath(source: string): FhirPath {
  if (source.length > LONGEST) throw new NotFhirPath(0, `It is longer than ${LONGEST} characters.`)
  const tokens = fhirPathTokens(source)
  let next = 0
  let depth = 0
  const peek = (ahead = 0): Token => tokens[Math.min(next + ahead, tokens.length - 1)] ?? { is: 'end', text: '', at: source.length }
  const isSign = (text: string): boolean => peek().is === 'sign' && peek().text === text
  const took = (text: string): boolean => {
    const is = isSign(text)
    if (is) next += 1
    return is
  }
  const expect = (text: string): void => {
    if (!took(text)) throw new NotFhirPath(peek().at, peek().is === 'end' ? `It ends where "${text}" should follow.` : `"${peek().text}" stands where "${text}" should.`)
  }

  function operators(level: number): FhirPath {
    if (++depth > DEEPEST * LEVELS.length) throw new NotFhirPath(peek().at, 'It is nested too deeply.')
    const signs = LEVELS[level]
    let left = signs ? operators(level + 1) : sign()
    for (let found = signs && operatorOf(signs); found; found = signs && operatorOf(signs)) {
      next += 1
      left = { is: 'operator', sign: found, left, right: operators(level + 1) }
    }
    depth -= 1
    return left
  }

  function operatorOf(signs: readonly Sign[]): Sign | undefined {
    const { is, text } = peek()
    return is === 'sign' || is === 'name' ? signs.find((each) => each === text) : undefined
  }

  function sign(): FhirPath {
    let isNegative = false
    for (;;) {
      if (took('-')) isNegative = !isNegative
      else if (!took('+')) break
    }
    const of = steps()
    return isNegative ? { is: 'minus', of } : of
  }

  function steps(): FhirPath {
    let of = term()
    for (;;) {
      if (took('.')) of = member(of)
      else if (took('[')) {
        of = { is: 'index', of, at: operators(0) }
        expect(']')
      } else return of
    }
  }

  function member(of?: FhirPath): FhirPath {
    const token = peek()
    if (token.is === 'sign' && token.text === '$this') {
      next += 1
      return of ?? { is: 'this' }
    }
    if (token.is !== 'name') throw new NotFhirPath(token.at, token.is === 'end' ? 'It ends where a name should follow.' : `"${token.text}" stands where a name should.`)
    next += 1
    if (!took('(')) return { is: 'element', ...(of && { of }), name: token.text }
    const given: FhirPath[] = []
    if (!took(')')) {
      do given.push(operators(0))
      while (took(','))
      expect(')')
    }
    return { is: 'call', ...(of && { of }), name: token.text, given }
  }

  function term(): FhirPath {
    const token = peek()
    switch (token.is) {
      case 'text':
        next += 1
        return { is: 'text', value: token.text }
      case 'number':
        next += 1
        return quantity(Number(token.text))
      case 'date':
        next += 1
        return dated(token)
      case 'variable':
        next += 1
        return { is: 'variable', name: token.text }
      case 'name':
        if ((token.text === 'true' || token.text === 'false') && !(peek(1).is === 'sign' && peek(1).text === '(')) {
          next += 1
          return { is: 'truth', value: token.text === 'true' }
        }
        return member()
      default:
        return bracketed(token)
    }
  }

  function bracketed(token: Token): FhirPath {
    if (took('(')) {
      const inside = operators(0)
      expect(')')
      return inside
    }
    if (took('{')) {
      expect('}')
      return { is: 'nothing' }
    }
    if (took('$this')) return { is: 'this' }
    if (took('$total')) return { is: 'variable', name: '$total' }
    throw new NotFhirPath(token.at, token.is === 'end' ? 'It ends too early.' : `"${token.text}" cannot stand here.`)
  }

  function quantity(value: number): FhirPath {
    const token = peek()
    if (token.is === 'text' || (token.is === 'name' && UNITS.test(token.text))) {
      next += 1
      return { is: 'quantity', value, unit: token.text }
    }
    return { is: 'number', value }
  }

  const tree = operators(0)
  if (peek().is !== 'end') throw new NotFhirPath(peek().at, `"${peek().text}" stands where the expression should end.`)
  return tree
}

function dated({ text, at }: Token): FhirPath {
  if (text.startsWith('T')) return { is: 'time', value: text.slice(1) }
  if (!STARTS_WITH_DAY.test(text)) throw new NotFhirPath(at, `"@${text}" is no date.`)
  return { is: text.includes('T') ? 'date and time' : 'date', value: text }
}
