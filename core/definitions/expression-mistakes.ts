import { checkKinds } from '../expressions/check-kinds.ts'
import { optionWayOut, unknownCode } from '../expressions/compare-kinds.ts'
import { compileExpression } from '../expressions/compile-expression.ts'
import type { CompiledExpression } from '../expressions/compile-expression.ts'
import { ANYTHING, kindWords, mayBeOf, mayBeSame } from '../expressions/kinds.ts'
import type { Kind } from '../expressions/kinds.ts'
import type { Read } from '../expressions/reading.ts'
import { suggestion } from './did-you-mean.ts'
import type { FormNames, Names } from './form-names.ts'
import { likenessOf } from './likeness.ts'
import { kindAt, wrongStep } from './question-kind.ts'
import type { Path } from './source-place.ts'
import type { LocalMistake } from './workflow-sites.ts'

/** An expression, where it stands, and what it may read there. */
export interface PlacedExpression {
  readonly source: string
  /** Where it stands: in a question, or in the definition itself. */
  readonly path: Path
  readonly at?: { readonly path: Path }
  readonly names: Names
  /** What it must give. */
  readonly wanted?: Wanted
  /** Characters of the text before the expression begins. */
  readonly skip?: number
}

/** What an expression must give: true or false, points, how many rows there are, or an answer to its question. */
export type Wanted = { readonly as: 'condition' } | { readonly as: 'points' | 'rows' | 'answer'; readonly kind: Kind }

/** Names of the rules that look at expressions, in the order in which they tell. */
export const EXPRESSION_RULES = ['bad-expression', 'unknown-question', 'unfit-kind', 'unknown-option'] as const

export interface ExpressionMistake extends LocalMistake {
  readonly rule: (typeof EXPRESSION_RULES)[number]
}

/** Everything that is wrong with an expression: that it cannot be read, reads what is not there, or does with values what can never fit. */
export function expressionMistakes({ source, path: within, at, names, wanted, skip = 0 }: PlacedExpression): readonly ExpressionMistake[] {
  const { mistakes, kind } = lookedAt(source, names)
  const unfit = kind && wanted && unfitResult(kind, wanted)
  const unknown = kind && wanted && unknownResult(kind, wanted)
  if (mistakes.length === 0 && !unfit && !unknown) return NONE
  const path = at ? [...at.path, ...within] : within
  const found = mistakes.map(({ rule, from, message, hint }): ExpressionMistake => ({ rule, path, character: from + skip, message, hint }))
  if (unfit) found.push({ rule: 'unfit-kind', path, ...unfit })
  if (unknown) found.push({ rule: 'unknown-option', path, ...unknown })
  return found.sort((one, other) => EXPRESSION_RULES.indexOf(one.rule) - EXPRESSION_RULES.indexOf(other.rule))
}

const NONE: readonly ExpressionMistake[] = []

/** What an expression says by itself, wherever it stands among those that read the same names. */
interface Looked {
  readonly mistakes: readonly (Omit<ExpressionMistake, 'path' | 'character'> & { readonly from: number })[]
  /** What it gives; nothing is known of one that cannot be read. */
  readonly kind?: Kind
}

const looked = new WeakMap<Names, Map<string, Looked>>()

/** Looked at once where several questions ask the same from one place. */
function lookedAt(source: string, names: Names): Looked {
  const here = looked.get(names)
  const known = here?.get(source)
  if (known) return known
  const found = look(source, names)
  if (here) here.set(source, found)
  else looked.set(names, new Map([[source, found]]))
  return found
}

function look(source: string, names: Names): Looked {
  const compiled = compileExpression(source)
  if (!compiled.ok) return { mistakes: [{ rule: 'bad-expression', ...compiled.problem }] }
  const likeness = names.form && likenessOf(compiled.expression, names)
  const sound = names.form && (soundIn.get(names.form) ?? new Map<string, Looked>())
  const known = likeness === undefined ? undefined : sound?.get(likeness)
  if (known) return known
  const { kind, mistakes } = checkKinds(compiled.expression, (name) => {
    const found = names.find(name)
    return found && 'several' in found ? undefined : found
  })
  const found: Looked = { kind, mistakes: [...unknownReads(compiled.expression, names), ...mistakes] }
  if (names.form && sound && likeness !== undefined && found.mistakes.length === 0) soundIn.set(names.form, sound.set(likeness, found))
  return found
}

/** Expressions with which nothing is wrong, in each form by what is alike in them. */
const soundIn = new WeakMap<FormNames, Map<string, Looked>>()

/** Names an expression reads that nothing is called by. */
function unknownReads({ reads }: CompiledExpression, names: Names): Looked['mistakes'] {
  return reads.flatMap((read) => {
    const wrong = isFieldOfRows(read, names) ? undefined : wrongRead(read, names)
    return wrong ? [{ rule: 'unknown-question', from: read.from, ...wrong }] : []
  })
}

type Misfit = Pick<LocalMistake, 'message' | 'hint'>

function unfitResult(kind: Kind, wanted: Wanted): Misfit | undefined {
  if (wanted.as === 'condition') {
    if (mayBeOf(kind, 'yes or no')) return undefined
    return { message: `This gives ${kindWords(kind)}, and a condition is true or false.`, hint: kind.is === 'list' ? 'Count it, such as count(members) > 0.' : 'Compare it with something, such as age > 0 or name != null.' }
  }
  if (mayBeSame(kind, wanted.kind)) return undefined
  if (wanted.as === 'points') return { message: `This gives ${kindWords(kind)}, and points are a number.`, hint: 'Write a number, such as if works then 1 else 0.' }
  if (wanted.as === 'rows') return { message: `This gives ${kindWords(kind)}, and how many rows there are is a number.`, hint: 'Write a number, such as household_size or count(members).' }
  return { message: `This gives ${kindWords(kind)}, and the answer to this question is ${kindWords(wanted.kind)}.`, hint: 'Change the expression, or the type of the question.' }
}

function unknownResult(kind: Kind, wanted: Wanted): Misfit | undefined {
  const code = wanted.as === 'answer' ? unknownCode(wanted.kind, kind) : undefined
  if (code === undefined || wanted.as !== 'answer') return undefined
  return { message: `This may give ${JSON.stringify(code)}, which is no option of this question.`, hint: optionWayOut(wanted.kind, code) }
}

function wrongRead(
  { path: [name = '', ...rest], within, ofRow }: Read,
  names: Names,
): Pick<LocalMistake, 'message' | 'hint'> | undefined {
  if (within && ofRow) return wrongStep(listKind(within, names) ?? ANYTHING, [name, ...rest], within.join('.'))
  const found = names.find(name)
  if (found === undefined)
    return { message: `"${name}" is no question, fact or form that can be read here.`, hint: () => suggestionFor(name, names) }
  if ('several' in found) {
    return {
      message: `"${name}" stands in several sections of this form.`,
      hint: `Write one of ${found.several.map((way) => `"${way}"`).join(', ')}.`,
    }
  }
  return wrongStep(found, rest, name)
}

function isFieldOfRows({ path, within }: Read, names: Names): boolean {
  if (!within) return false
  const list = listKind(within, names)
  return list === undefined || kindAt(list, path) !== undefined
}

function listKind([name, ...rest]: readonly string[], names: Names) {
  const list = name === undefined ? undefined : names.find(name)
  return list && 'several' in list ? undefined : kindAt(list, rest)
}

// All names of a case would be too many to list.
function suggestionFor(name: string, names: Names): string | undefined {
  const hint = suggestion(name, new Set(names.all()))
  return hint?.startsWith('Did')
    ? hint
    : 'The facts of a case are listed in form-definitions/README.md; answers to other forms are read as form.question.'
}
