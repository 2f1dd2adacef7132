import type { Question } from '../../definitions/definition-types.ts'
import { compilePattern } from '../../expressions/linear-pattern.ts'

type Limits = Pick<Question, 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'pattern'>

const NUMBER = String.raw`\(?\s*(-?\d+(?:\.\d+)?)\s*\)?`
const COMPARED = new RegExp(String.raw`^(\.|string-length\(\s*\.\s*\)|count-selected\(\s*\.\s*\))\s*(<=|>=|<|>|=)\s*${NUMBER}$`)
const TURNED = new RegExp(String.raw`^${NUMBER}\s*(<=|>=|<|>)\s*(\.)$`)
const MATCHED = /^regex\(\s*\.\s*,\s*(['"‘’“”])(.*)['"‘’“”]\s*\)$/s
const TURN: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' }

/**
 * The limits of JSON Schema that say the same as a constraint on the answer alone; undefined where it says more.
 * @param question what is asked, without limits
 */
export function limitsOf(constraint: string, question: Question): Limits | undefined {
  const limits: { -readonly [Key in keyof Limits]: Limits[Key] } = {}
  for (const part of conjuncts(constraint)) {
    const limit = limitOf(part, question)
    if (!limit || Object.keys(limit).some((keyword) => Object.hasOwn(limits, keyword))) return undefined
    Object.assign(limits, limit)
  }
  const isCrossed = (limits.minimum ?? -Infinity) > (limits.maximum ?? Infinity) || (limits.minLength ?? 0) > (limits.maxLength ?? Infinity) || (limits.minItems ?? 0) > (limits.maxItems ?? Infinity)
  return isCrossed ? undefined : limits
}

/** Reads the constraints of a form, each once for all questions of one kind. */
export function limitsReader(): typeof limitsOf {
  const known = new Map<string, Limits | undefined>()
  return (constraint, question) => {
    const { type, format, oneOf, optionsFrom } = question
    const key = `${type} ${format} ${oneOf !== undefined} ${optionsFrom !== undefined} ${constraint}`
    if (!known.has(key)) known.set(key, limitsOf(constraint, question))
    return known.get(key)
  }
}

/** Parts that must all hold. A text in quotes may have brackets and the word "and" in it. */
function conjuncts(source: string): readonly string[] {
  const bare = withoutBrackets(source.trim())
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let from = 0
  for (let at = 0; at < bare.length; at++) {
    const sign = bare.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === "'" || sign === '"') quote = sign
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (depth === 0 && sign.trim() === '' && /^\sand[\s(]/i.test(bare.slice(at, at + 5))) {
      parts.push(bare.slice(from, at))
      from = at + 4
    }
  }
  parts.push(bare.slice(from))
  return parts.length === 1 ? [bare] : parts.flatMap(conjuncts)
}

function withoutBrackets(source: string): string {
  if (!source.startsWith('(') || !source.endsWith(')')) return source
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0 && at < source.length - 1) return source
  }
  return withoutBrackets(source.slice(1, -1).trim())
}

function limitOf(part: string, question: Question): Limits | undefined {
  const pattern = MATCHED.exec(part)?.[2]
  if (pattern !== undefined) return patternLimit(pattern, question)
  const compared = COMPARED.exec(part)
  const turned = TURNED.exec(part)
  if (compared) return comparison(compared[1] ?? '', compared[2] ?? '', Number(compared[3]), question)
  return turned ? comparison('.', TURN[turned[2] ?? ''] ?? '', Number(turned[1]), question) : undefined
}

function patternLimit(pattern: string, { type, format, oneOf, optionsFrom }: Question): Limits | undefined {
  if (type !== 'string' || format !== undefined || oneOf || optionsFrom || pattern.length > 480) return undefined
  const whole = `^(?:${pattern})$`
  return compilePattern(whole).ok ? { pattern: whole } : undefined
}

function comparison(what: string, sign: string, limit: number, { type, oneOf, optionsFrom, format }: Question): Limits | undefined {
  const isWhole = Number.isInteger(limit)
  if (what === '.') {
    if (type !== 'integer' && type !== 'number') return undefined
    const step = sign === '<' || sign === '>' ? (type === 'integer' && isWhole ? 1 : undefined) : 0
    if (step === undefined) return undefined
    if (sign.startsWith('>')) return { minimum: limit + step }
    if (sign.startsWith('<')) return { maximum: limit - step }
    return { minimum: limit, maximum: limit }
  }
  const counts = what.startsWith('count')
  if (!isWhole || limit < 0 || (counts ? type !== 'array' : type !== 'string' || oneOf || optionsFrom || format)) return undefined
  const least = sign === '=' || sign === '>=' ? limit : sign === '>' ? limit + 1 : undefined
  const most = sign === '=' || sign === '<=' ? limit : sign === '<' ? limit - 1 : undefined
  if (most !== undefined && most < 0) return undefined
  return counts
    ? { ...(least !== undefined && { minItems: least }), ...(most !== undefined && { maxItems: most }) }
    : { ...(least !== undefined && { minLength: least }), ...(most !== undefined && { maxLength: most }) }
}
