import type { Check, Question } from '../../definitions/definition-types.ts'
import { ownWords } from '../draft/own-words.ts'
import { literal, not } from './expression-of.ts'
import { note } from './messages.ts'
import { everySaid, type FlatPart } from './parts.ts'
import { own } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'
import { toldPattern } from './told-pattern.ts'

type Limits = Pick<Question, 'minLength' | 'maxLength' | 'pattern' | 'minimum' | 'maximum' | 'multipleOf' | 'format' | 'check'>

const FORMATS: Readonly<Record<string, NonNullable<Question['format']>>> = { date: 'date', 'date-time': 'date-time', time: 'time', email: 'email', 'idn-email': 'email', 'data-url': 'file' }
/** Formats that say how a text is typed, and nothing of what it may be. */
const OF_LOOKS: ReadonlySet<unknown> = new Set(['textarea', 'password', 'text', 'tel', 'phone'])
const LOOSE: Readonly<Record<string, 'loose-format' | 'narrow-format'>> = { 'date-time': 'loose-format', email: 'loose-format', 'idn-email': 'loose-format', time: 'narrow-format' }

/** The limits of a text: the narrowest of all its parts. */
export function limitsOfText(parts: readonly FlatPart[], id: string, pointer: string, lines: SchemaLines): Limits {
  const format = formatOf(parts, pointer, lines)
  const least = Math.max(0, ...numbers(parts, 'minLength'))
  const most = Math.min(Infinity, ...numbers(parts, 'maxLength'))
  if (format === 'file') {
    if (least > 0 || most < Infinity || everySaid(parts, 'pattern').length > 0) lines.add(pointer, note('limits-of-file'))
    lines.add(pointer, note('file-stored'))
    return { format }
  }
  const patterns = [...new Set(everySaid(parts, 'pattern').filter((pattern) => typeof pattern === 'string'))].flatMap((written) => {
    const told = toldPattern(written)
    if (!told) lines.add(pointer, note('pattern-left-out', { pattern: written.slice(0, 120) }))
    return told ?? []
  })
  const [pattern, ...further] = patterns.map((each) => each.pattern)
  const found = [...further, ...patterns.flatMap(({ alsoFound }) => alsoFound)].map((each) => `matches(${id}, ${literal(each)})`)
  const notFound = patterns.flatMap((each) => each.notFound).map((each) => not(`matches(${id}, ${literal(each)})`))
  const check = [...found, ...notFound].map((that): Check => ({ that, message: ownWords('impossible', []) }))
  return { ...(format && { format }), ...(least > 0 && { minLength: Math.ceil(least) }), ...(most < Infinity && { maxLength: Math.max(0, Math.floor(most)) }), ...(pattern !== undefined && { pattern }), ...(check.length > 0 && { check }) }
}

function formatOf(parts: readonly FlatPart[], pointer: string, lines: SchemaLines): Question['format'] {
  if (everySaid(parts, 'contentEncoding').length > 0) return 'file'
  let found: Question['format']
  for (const format of everySaid(parts, 'format')) {
    if (typeof format !== 'string') continue
    const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
    if (known !== undefined && (found === undefined || found === known)) {
      found = known
      const said = LOOSE[format]
      if (said) lines.add(pointer, note(said, { format }))
    } else if (!OF_LOOKS.has(format)) lines.add(pointer, note('format-left-out', { format: format.slice(0, 60) }))
  }
  return found
}

/** The limits of a number. One that the answer may not reach is a rule, except of whole numbers. */
export function limitsOfNumber(parts: readonly FlatPart[], id: string, isWhole: boolean): Limits {
  const check: Check[] = []
  let minimum = -Infinity
  let maximum = Infinity
  const beyond = (sign: '>' | '<', limit: number) => {
    if (isWhole) {
      if (sign === '>') minimum = Math.max(minimum, Math.floor(limit) + 1)
      else maximum = Math.min(maximum, Math.ceil(limit) - 1)
    } else check.push({ that: `${id} ${sign} ${literal(limit)}`, message: ownWords('impossible', []) })
  }
  for (const { schema } of parts) {
    const [least, most, above, below] = [own(schema, 'minimum'), own(schema, 'maximum'), own(schema, 'exclusiveMinimum'), own(schema, 'exclusiveMaximum')]
    if (typeof least === 'number') {
      if (above === true) beyond('>', least)
      else minimum = Math.max(minimum, isWhole ? Math.ceil(least) : least)
    }
    if (typeof most === 'number') {
      if (below === true) beyond('<', most)
      else maximum = Math.min(maximum, isWhole ? Math.floor(most) : most)
    }
    if (typeof above === 'number') beyond('>', above)
    if (typeof below === 'number') beyond('<', below)
  }
  const [step, ...steps] = numbers(parts, 'multipleOf').filter((each) => each > 0)
  for (const each of steps) check.push({ that: `modulo(${id}, ${literal(each)}) = 0`, message: ownWords('impossible', []) })
  return { ...(minimum > -Infinity && { minimum }), ...(maximum < Infinity && { maximum }), ...(step !== undefined && { multipleOf: step }), ...(check.length > 0 && { check }) }
}

/** How many may be chosen, or how many rows there are. */
export function limitsOfList(parts: readonly FlatPart[]): Pick<Question, 'minItems' | 'maxItems'> {
  const least = Math.max(0, ...numbers(parts, 'minItems'))
  const most = Math.min(Infinity, ...numbers(parts, 'maxItems'))
  return { ...(least > 0 && { minItems: Math.ceil(least) }), ...(most < Infinity && { maxItems: Math.max(0, Math.floor(most)) }) }
}

function numbers(parts: readonly FlatPart[], keyword: string): readonly number[] {
  return everySaid(parts, keyword).filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
}
