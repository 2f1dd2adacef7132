import { compileExpression } from '../expressions/compile-expression.ts'
import type { Read } from '../expressions/reading.ts'
import type { Question } from './definition-types.ts'
import { questionsCalled, type FormNames } from './form-names.ts'
import type { PlacedQuestion } from './question-walk.ts'

/** Questions that must be known before one is, each once. */
export type SourcesOf = (placed: PlacedQuestion) => readonly PlacedQuestion[]

/** What must be known before a question of a form is: what its own expressions read, and the section it stands in. */
export function sourcesIn(names: FormNames): SourcesOf {
  const sections = new Map<PlacedQuestion['around'], Section>()
  return (placed) => {
    const known = sections.get(placed.around)
    if (known) return sourcesWithin(known, placed, names)
    const section = sectionAround(placed, names)
    sections.set(placed.around, section)
    return sourcesWithin(section, placed, names)
  }
}

/** A section, and what must be known before the questions in it are. */
interface Section {
  /** The section alone, where it stands in another. */
  readonly alone: readonly PlacedQuestion[]
  /** What an expression reads. */
  readonly read: Map<string, readonly PlacedQuestion[]>
  /** What a question with this one expression waits for: many ask under the same condition. */
  readonly awaited: Map<string, readonly PlacedQuestion[]>
}

function sectionAround({ way }: PlacedQuestion, names: FormNames): Section {
  const itself = at(way.slice(0, -1), names)
  return { alone: itself ? [itself] : [], read: new Map(), awaited: new Map() }
}

function sourcesWithin(section: Section, placed: PlacedQuestion, names: FormNames): readonly PlacedQuestion[] {
  const expressions = expressionsOf(placed.question)
  const [first] = expressions
  if (first === undefined) return section.alone
  if (expressions.length > 1) return sourcesTogether(expressions, placed, section, names)
  const known = section.awaited.get(first)
  if (known) return known
  const sources = sourcesTogether(expressions, placed, section, names)
  section.awaited.set(first, sources)
  return sources
}

/** Each once. */
function sourcesTogether(expressions: readonly string[], placed: PlacedQuestion, { alone, read }: Section, names: FormNames): readonly PlacedQuestion[] {
  const all = new Set<PlacedQuestion>()
  for (const expression of expressions) {
    const here = read.get(expression) ?? readBy(expression, placed, names)
    read.set(expression, here)
    for (const source of here) all.add(source)
  }
  for (const source of alone) all.add(source)
  return [...all]
}

/** What an expression reads. Of rows that are only counted, what is in them need not be known. */
function readBy(expression: string, placed: PlacedQuestion, names: FormNames): readonly PlacedQuestion[] {
  const read: PlacedQuestion[] = []
  for (const each of readsOf(expression)) {
    const source = questionRead(each, placed, names)
    if (!source) continue
    read.push(source)
    if (each.onlyCounts !== true) addParts(source, names, read)
  }
  return read
}

const NO_EXPRESSIONS: readonly string[] = []

/** The expressions without which a question cannot be asked or worked out. */
export function expressionsOf({ calculate, visibleWhen, repeat }: Question): readonly string[] {
  if (calculate === undefined && visibleWhen === undefined && repeat === undefined) return NO_EXPRESSIONS
  return [calculate, visibleWhen, repeat?.count].filter((source) => source !== undefined)
}

function readsOf(source: string): readonly Read[] {
  const compiled = compileExpression(source)
  return compiled.ok ? compiled.expression.reads : []
}

function questionRead({ path, within }: Read, placed: PlacedQuestion, names: FormNames): PlacedQuestion | undefined {
  const [first = '', ...rest] = within ? [...within, ...path] : path
  const called = questionsCalled(first, { around: placed.around, question: placed.around.at(-1) ?? placed.question }, names)
  const [found] = called
  if (!found || called.length > 1) return within ? questionRead({ path, from: 0, to: 0 }, placed, names) : undefined
  let deepest = found
  for (const name of rest) deepest = at([...deepest.way, name], names) ?? deepest
  return deepest
}

function at(way: readonly string[], names: FormNames): PlacedQuestion | undefined {
  return names.get(way.at(-1) ?? '')?.find((each) => isSameWay(each.way, way))
}

function isSameWay(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}

/** Adds everything inside a section; whoever reads a section reads all of it. */
function addParts({ question, way }: PlacedQuestion, names: FormNames, read: PlacedQuestion[]): void {
  const inside = question.properties ?? question.items?.properties
  for (const name in inside) {
    const part = at([...way, name], names)
    if (!part) continue
    read.push(part)
    addParts(part, names, read)
  }
}
