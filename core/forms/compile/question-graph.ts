import type { CompiledExpression } from '../../expressions/compile-expression.ts'
import type { CompiledForm, CompiledQuestion } from './compiled-form.ts'
import { findByRead } from './find-question.ts'
import type { QuestionNames } from './find-question.ts'

/**
 * Which questions read which: an order to work them out in (Kahn 1962), and the ones that go in a circle.
 * A child depends on its section, which may be hidden; whoever reads a section depends on all in it.
 */
export function questionGraph(names: QuestionNames): Pick<CompiledForm, 'order' | 'circular'> {
  const readers = new Map<CompiledQuestion, Set<CompiledQuestion>>()
  for (const question of names.questions) {
    for (const source of sourcesOf(names, question.parent, [question.visibleWhen, question.calculate, question.count])) add(readers, source, question)
    if (question.parent) add(readers, question.parent, question)
  }
  const circular = inCircles(names.questions, readers)
  return {
    order: inOrder(names.questions, withoutReadingBy(circular, readers)),
    circular: new Set([...circular].map(({ path }) => path)),
  }
}

function sourcesOf(names: QuestionNames, from: CompiledQuestion | undefined, expressions: readonly (CompiledExpression | undefined)[]): CompiledQuestion[] {
  const reads = expressions.flatMap((expression) => expression?.reads ?? [])
  return reads.flatMap((read) => {
    const found = findByRead(names, from, read)
    if (found?.kind === 'rows' && read.onlyCounts) return [found]
    return found ? leavesOf(found) : []
  })
}

/** The question itself, or all questions of a section. */
export function leavesOf(question: CompiledQuestion): CompiledQuestion[] {
  return question.kind === 'question' ? [question] : [...question.children.values()].flatMap(leavesOf)
}

function add<Key, Item>(map: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const items = map.get(key)
  if (items) items.add(item)
  else map.set(key, new Set([item]))
}

type Readers = ReadonlyMap<CompiledQuestion, ReadonlySet<CompiledQuestion>>

/** Questions, each after those it reads; those in circles, and whoever reads them, are left out. */
function inOrder(questions: readonly CompiledQuestion[], readers: Readers): CompiledQuestion[] {
  const waitsFor = new Map(questions.map((question) => [question, 0]))
  for (const [source, all] of readers) {
    if (!waitsFor.has(source)) continue
    for (const reader of all) waitsFor.set(reader, (waitsFor.get(reader) ?? 0) + 1)
  }
  const order = questions.filter((question) => waitsFor.get(question) === 0)
  for (const question of order) {
    for (const reader of readers.get(question) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1
      waitsFor.set(reader, left)
      if (left === 0) order.push(reader)
    }
  }
  return order
}

/** What no order takes in from either end: questions that read each other in a circle, or lie between two circles. */
function inCircles(questions: readonly CompiledQuestion[], readers: Readers): ReadonlySet<CompiledQuestion> {
  const ordered = new Set(inOrder(questions, readers))
  const left = questions.filter((question) => !ordered.has(question))
  const sources = new Map<CompiledQuestion, Set<CompiledQuestion>>()
  for (const source of left) {
    for (const reader of readers.get(source) ?? []) add(sources, reader, source)
  }
  const fromTheEnd = new Set(inOrder(left, sources))
  return new Set(left.filter((question) => !fromTheEnd.has(question)))
}

function withoutReadingBy(circular: ReadonlySet<CompiledQuestion>, readers: Readers): Readers {
  if (circular.size === 0) return readers
  return new Map([...readers].map(([source, all]) => [source, new Set([...all].filter((reader) => !circular.has(reader)))]))
}
