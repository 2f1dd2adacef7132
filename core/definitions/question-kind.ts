import { ANYTHING, DATE, DATE_TIME, NUMBER, TEXT, TIME, YES_NO, eitherKind, listOfKind } from '../expressions/kinds.ts'
import type { Kind, PlainKind, QuestionTraits } from '../expressions/kinds.ts'
import type { Code, Option, Question } from './definition-types.ts'
import { suggestion } from './did-you-mean.ts'
import { expandSpecify } from './expand-specify.ts'
import { FACTS } from './facts.ts'

/** Codes of the lists a form may use, by the list's id. */
export type CodesOf = (list: string) => readonly Code[] | undefined

/** Kinds of what facts and options are made of; of anything else nothing is known but that it is there. */
const FIELD_KINDS: Readonly<Record<string, Kind>> = {
  id: TEXT, name: TEXT, row: TEXT, title: TEXT, sex: TEXT, relation: TEXT, territory: TEXT, kind: TEXT, domain: TEXT, member: TEXT, role: TEXT, within: TEXT, provider: TEXT,
  birth_date: DATE, age: NUMBER, size: NUMBER, severity: NUMBER,
}

/** Something with these parts. */
export function partsOf(names: Iterable<string>): Kind {
  const parts = kindsOfFields(names)
  return { is: 'parts', parts: () => parts }
}

export function kindsOfFields(names: Iterable<string>): ReadonlyMap<string, Kind> {
  return new Map(Array.from(names, (name): [string, Kind] => [name, Object.hasOwn(FIELD_KINDS, name) ? (FIELD_KINDS[name] ?? ANYTHING) : ANYTHING]))
}

/** The kind of a question's answer; a section has parts, a repeated one is a list of rows, and a row has the parts of whom it is about. */
export function kindOfQuestion(question: Question, codesOf: CodesOf = () => undefined): Kind {
  const { type, items, repeat } = question
  if (type === 'object') return { is: 'parts', parts: () => new Map(Object.entries(expandSpecify(question).properties ?? {}).map(([name, child]) => [name, kindOfQuestion(child, codesOf)])) }
  if (type !== 'array') return { ...plainKind(question, codesOf), ofQuestion: traitsOf(question) }
  if (items?.type !== 'object') return { is: 'list', of: items ? kindOfQuestion(items, codesOf) : ANYTHING, ofQuestion: traitsOf(question) }
  if (repeat?.over === undefined) return listOfKind(kindOfQuestion(items, codesOf))
  return repeat.over === 'members' ? listOfKind(eitherKind(partsOf(['row', ...FACTS.members]), kindOfQuestion(items, codesOf))) : ANYTHING
}

function plainKind(question: Question, codesOf: CodesOf): PlainKind {
  const { oneOf, optionsFrom, type } = question
  const codes = optionsFrom === undefined ? undefined : codesOf(optionsFrom)
  const options = oneOf ? optionsOf(oneOf) : codes && idsOf(codes)
  const kind = type === 'integer' || type === 'number' ? NUMBER : type === 'boolean' ? YES_NO : type === 'string' ? textKind(question) : ANYTHING
  return { is: kind.is, ...(options && { options }) }
}

function textKind({ format }: Question): PlainKind {
  if (format === 'date') return DATE
  if (format === 'date-time') return DATE_TIME
  return format === 'time' ? TIME : TEXT
}

function traitsOf({ oneOf, optionsFrom, items, nonResponse }: Question): QuestionTraits {
  const chosen = oneOf ?? optionsFrom ?? items?.oneOf ?? items?.optionsFrom
  return { hasLabels: chosen !== undefined, nonResponse: nonResponse ?? [] }
}

type Gathered = () => ReadonlySet<string>

const ids = new WeakMap<readonly Code[], Gathered>()

/** The codes of a list, gathered once when they are asked for: it may have thousands. */
function idsOf(codes: readonly Code[]): Gathered {
  let gathered: ReadonlySet<string> | undefined
  const known = ids.get(codes) ?? (() => (gathered ??= new Set(codes.map(({ id }) => id))))
  ids.set(codes, known)
  return known
}

const offered = new WeakMap<readonly Option[], () => ReadonlySet<Option['const']>>()

/** The same of options: many questions may have them in common. */
function optionsOf(options: readonly Option[]): () => ReadonlySet<Option['const']> {
  const known = offered.get(options) ?? (() => new Set(options.map((option) => option.const)))
  offered.set(options, known)
  return known
}

/** The kind of a code list as expressions read it: a list of codes with their fields. */
export function kindOfCodes(codes: readonly Code[], fields: Iterable<string>): Kind {
  const parts = new Map([...kindsOfFields(fields), ['id', { is: 'text', options: idsOf(codes) } satisfies Kind] as const])
  return listOfKind({ is: 'parts', parts: () => parts })
}

/** What is wrong with going on from a kind by these names, if anything. */
export function wrongStep(kind: Kind, way: readonly string[], from: string): { readonly message: string; readonly hint?: string } | undefined {
  const [name, ...rest] = way
  if (name === undefined || kind.is === 'anything') return undefined
  if (kind.is === 'list') return kind.of.is === 'parts' || kind.of.is === 'anything' ? wrongStep(kind.of, way, from) : noParts(from, name)
  if (kind.is !== 'parts') return noParts(from, name)
  const parts = kind.parts()
  const next = parts.get(name)
  return next === undefined
    ? { message: `"${from}" has no "${name}".`, hint: suggestion(name, parts.keys(), 'It has') }
    : wrongStep(next, rest, `${from}.${name}`)
}

function noParts(from: string, name: string): { readonly message: string } {
  return { message: `"${from}" has no parts, so "${name}" of it cannot be read.` }
}

/** The kind at the end of a way; undefined when it leads nowhere. */
export function kindAt(kind: Kind | undefined, way: readonly string[]): Kind | undefined {
  const [name, ...rest] = way
  if (name === undefined || kind === undefined || kind.is === 'anything') return kind
  if (kind.is === 'list') return kindAt(kind.of, way)
  return kind.is === 'parts' ? kindAt(kind.parts().get(name), rest) : undefined
}
