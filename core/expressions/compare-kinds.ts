import { suggestion } from '../definitions/did-you-mean.ts'
import { kindWords, mayBeSame } from './kinds.ts'
import type { Code, Kind } from './kinds.ts'
import { told } from './kind-mistake.ts'
import type { KindLook, KindPart } from './kind-mistake.ts'
import { is, what } from './kind-sentences.ts'

const CONSEQUENCE = { same: 'are never the same', order: 'cannot be compared', chosen: 'are never the same' } as const
const UNORDERED: readonly Kind['is'][] = ['yes or no', 'list', 'parts']

/** Tells of two values that can never be the same, of which none can be greater, or of a code that is none of the options. */
export function compare(left: KindPart, right: KindPart, by: keyof typeof CONSEQUENCE, look: KindLook): void {
  const without = by === 'order' && [left, right].find(({ kind }) => UNORDERED.includes(kind.is))
  if (without) {
    return told(look, without.node, `${is(without.node, without.kind, look)}, which is never greater or less than anything.`, orderWayOut(without, look))
  }
  if (!mayBeSame(left.kind, right.kind)) {
    const other = right.node.name.endsWith('Literal') ? `${what(right.node, look)} ${kindWords(right.kind)}` : is(right.node, right.kind, look)
    return told(look, right.node, `${is(left.node, left.kind, look)} and ${other}, so they ${CONSEQUENCE[by]}.`, wayOut(left, right, look))
  }
  if (by === 'order') return
  unknownOption(left, right, look)
  unknownOption(right, left, look)
}

/** Tells of a written code that a question does not offer. */
export function unknownOption(question: KindPart, written: KindPart, look: KindLook): void {
  const wrong = unknownCode(question.kind, written.kind)
  if (wrong === undefined) return
  told(look, written.node, `${what(question.node, look)} has no option ${JSON.stringify(wrong)}.`, optionWayOut(question.kind, wrong), 'unknown-option')
}

/** The first code that a value may be and that a question, where its options are known, does not offer. */
export function unknownCode(question: Kind, value: Kind): Code | undefined {
  if (question.is === 'list' || value.is === 'list') {
    return question.is === 'list' && value.is === 'list' ? unknownCode(question.of, value.of) : undefined
  }
  if (question.is === 'parts' || value.is === 'parts') return undefined
  const options = value.literals && question.options?.()
  return options && value.literals?.find((literal) => !options.has(literal))
}

export function optionWayOut(question: Kind, wrong: Code): () => string | undefined {
  const options = question.is === 'list' ? question.of : question
  return () => (options.is === 'parts' || options.is === 'list' ? undefined : suggestion(String(wrong), Array.from(options.options?.() ?? [], String)))
}

function orderWayOut({ node: { from, to }, kind }: KindPart, { source }: KindLook): string {
  const it = source.slice(from, to)
  return kind.is === 'list' ? `Take one value of it, such as max(${it}), or filter the rows first.` : `Write for example ${it} = true.`
}

function wayOut(left: KindPart, right: KindPart, look: KindLook): string {
  const kinds = [left.kind.is, right.kind.is]
  const literal = [left, right].map(({ kind }) => (kind.is === 'text' ? kind.literals?.[0] : undefined)).find((each) => typeof each === 'string')
  if (left.kind.is === 'list' && right.kind.is !== 'list') return `Write selected(${look.source.slice(left.node.from, left.node.to)}, ${look.source.slice(right.node.from, right.node.to)}).`
  if (kinds.includes('list')) return 'Compare one of the list, such as the first with [1].'
  if (kinds.includes('number') && literal !== undefined && /^-?\d+(\.\d+)?$/.test(literal)) return `Write ${literal}.`
  if (kinds.includes('yes or no')) return 'Write true or false, without quotes.'
  if (kinds.includes('duration')) return 'Write a duration such as days(30), months(3) or years(1).'
  if (kinds.includes('date') || kinds.includes('date and time')) return 'Write a date as "2026-05-01", or read a part of it with year(...), month(...) or age_on(...).'
  return kinds.includes('time') ? 'Write a time as "10:30".' : 'Compare values of the same kind.'
}
