import { isAssessmentTool, type FormDefinition } from './configuration.ts'
import type { Check, Code, Finding } from './definition-types.ts'
import type { PlacedExpression } from './expression-mistakes.ts'
import { fieldsOf, formNames, namesAt, subjectNames, withAnyFurther, withNearer, type Names } from './form-names.ts'
import { fieldsOfCodes, isOptionSource, OPTION_SOURCES, ownCodes } from './option-sources.ts'
import { questionsOf, type PlacedQuestion } from './question-walk.ts'
import type { Shape } from './reading-shape.ts'
import type { Path } from './source-place.ts'

/** Codes of the lists that any form may use, by the list's id. */
export type SharedCodes = ReadonlyMap<string, readonly Code[]>

/** Every expression of a form with the names it may read. */
export function* expressionsOfForm(form: FormDefinition, outside: Names, sharedCodes: SharedCodes): Generator<PlacedExpression> {
  const questions = formNames(form.answers)
  for (const placed of questionsOf(form.answers)) {
    yield* answering(placed, namesAt(placed, questions, outside))
    yield* beforeAnswers(placed, outside)
    yield* choosing(placed, optionNames(placed, form, sharedCodes, namesAt(placed, questions, outside)))
  }
  if (!isAssessmentTool(form)) return
  const scales = new Map((form.scales ?? []).map(({ id }): [string, Shape] => [id, 'value']))
  const top: PlacedQuestion = { name: 'answers', question: form.answers, path: [], way: [], around: [] }
  const names = withNearer(scales, namesAt(top, questions, outside))
  for (const [index, { formula, per }] of (form.scales ?? []).entries()) {
    const row = per === undefined ? undefined : [...questionsOf(form.answers)].find(({ way, name, ofList }) => ofList && (way.join('.') === per || name === per))
    yield* given(formula, ['scales', index, 'formula'], row ? withNearer(scales, namesAt(row, questions, outside)) : names)
  }
  yield* findings(form.findings, ['findings'], names)
  for (const [index, { when }] of (form.decision?.rows ?? []).entries()) yield* given(when, ['decision', 'rows', index, 'when'], names)
}

/** Expressions that read answers as they are given. */
function* answering({ question, path }: PlacedQuestion, names: Names): Generator<PlacedExpression> {
  for (const keyword of ['visibleWhen', 'requiredWhen', 'calculate', 'score'] as const)
    yield* given(question[keyword], [...path, keyword], names)
  yield* checks(question.check, [...path, 'check'], names)
  yield* findings(question.finding, [...path, 'finding'], names)
}

/** Expressions that are worked out once, before anybody answers: they read the case and whom a row is about. */
function* beforeAnswers(placed: PlacedQuestion, outside: Names): Generator<PlacedExpression> {
  const { question, path } = placed
  const { default: value, prefillFrom, repeat } = question
  const names = withNearer(subjectNames(placed), outside)
  yield* given(prefillFrom, [...path, 'prefillFrom'], names)
  if (typeof value === 'string' && value.startsWith('=')) yield { source: value.slice(1), skip: 1, path: [...path, 'default'], names }
  if (repeat?.over) yield* given(repeat.where, [...path, 'repeat', 'where'], withNearer(fieldsOf(repeat.over), outside))
}

/** What chooses among options reads the option's own fields first. */
function* choosing({ question, path }: PlacedQuestion, names: Names): Generator<PlacedExpression> {
  if (question.optionsFrom !== undefined) yield* given(question.optionsWhere, [...path, 'optionsWhere'], names)
}

function optionNames({ question: { optionsFrom } }: PlacedQuestion, form: FormDefinition, sharedCodes: SharedCodes, around: Names): Names {
  if (optionsFrom === undefined) return around
  const codes = ownCodes(form, optionsFrom) ?? sharedCodes.get(optionsFrom)
  if (!isOptionSource(optionsFrom) && !codes) return withAnyFurther(around)
  const fields = isOptionSource(optionsFrom) ? OPTION_SOURCES[optionsFrom] : fieldsOfCodes(codes ?? [])
  return withNearer(new Map(Array.from(fields, (name): [string, Shape] => [name, 'value'])), around)
}

function* given(source: string | undefined, path: Path, names: Names): Generator<PlacedExpression> {
  if (source !== undefined) yield { source, path, names }
}

function* checks(all: readonly Check[] = [], path: Path, names: Names): Generator<PlacedExpression> {
  for (const [index, { that }] of all.entries()) yield { source: that, path: [...path, index, 'that'], names }
}

function* findings(all: readonly Finding[] = [], path: Path, names: Names): Generator<PlacedExpression> {
  for (const [index, { when, member }] of all.entries()) {
    yield { source: when, path: [...path, index, 'when'], names }
    yield* given(member, [...path, index, 'member'], names)
  }
}
