import { NUMBER, listOfKind } from '../expressions/kinds.ts'
import type { Kind } from '../expressions/kinds.ts'
import { codesAsked } from '../expressions/special-names.ts'
import { isAssessmentTool, type FormDefinition } from './configuration.ts'
import type { Check, Code, Finding, Question, Scale } from './definition-types.ts'
import type { PlacedExpression, Wanted } from './expression-mistakes.ts'
import { fieldsOf, formNames, namesAt, subjectNames, withAnyFurther, withNearer, type Names } from './form-names.ts'
import { fieldsOfCodes, isOptionSource, OPTION_SOURCES, ownCodes } from './option-sources.ts'
import { kindOfCodes, kindOfQuestion, kindsOfFields, partsOf, type CodesOf } from './question-kind.ts'
import { questionsOf, type PlacedQuestion } from './question-walk.ts'
import type { Path } from './source-place.ts'

/** Codes of the lists that any form may use, by the list's id. */
export type SharedCodes = ReadonlyMap<string, readonly Code[]>

/** Every expression of a form with the names it may read and what it must give. */
export function* expressionsOfForm(form: FormDefinition, outside: Names, sharedCodes: SharedCodes): Generator<PlacedExpression> {
  const questions = formNames(form.answers)
  const codesOf = (list: string) => ownCodes(form, list) ?? sharedCodes.get(list)
  const around = withLists(outside, codesOf)
  const at = (placed: PlacedQuestion) => namesAt(placed, questions, around, codesOf)
  for (const placed of questionsOf(form.answers)) {
    if (!WITH_EXPRESSIONS.some((keyword) => placed.question[keyword] !== undefined)) continue
    const wanted: Wanted = { as: 'answer', kind: kindOfQuestion(placed.question, codesOf) }
    yield* answering(placed, at(placed), wanted)
    yield* beforeAnswers(placed, outside, wanted)
    yield* choosing(placed, optionNames(placed, codesOf, at(placed)))
  }
  if (!isAssessmentTool(form)) return
  const top = at({ name: 'answers', question: form.answers, path: [], way: [], around: [] })
  const names = withNearer(scaleKinds(form.scales), top)
  for (const [index, { formula, per }] of (form.scales ?? []).entries()) {
    const row = per === undefined ? undefined : [...questionsOf(form.answers)].find(({ way, name, ofList }) => ofList && (way.join('.') === per || name === per))
    yield* given(formula, ['scales', index, 'formula'], row ? withNearer(scaleKinds(form.scales, per), at(row)) : names, POINTS)
  }
  yield* findings(form.findings, ['findings'], names)
  for (const [index, { when }] of (form.decision?.rows ?? []).entries()) yield* given(when, ['decision', 'rows', index, 'when'], names, CONDITION)
}

/** Keywords in which an expression may stand. */
const WITH_EXPRESSIONS = ['visibleWhen', 'requiredWhen', 'calculate', 'score', 'check', 'finding', 'prefillFrom', 'default', 'repeat', 'optionsWhere', 'suggest'] as const satisfies readonly (keyof Question)[]

const CONDITION: Wanted = { as: 'condition' }
const POINTS: Wanted = { as: 'points', kind: NUMBER }
const ROWS: Wanted = { as: 'rows', kind: NUMBER }

/** A scale's score, or one for each row; standing in a row, the row's own. */
function scaleKinds(scales: readonly Scale[] = [], row?: string): ReadonlyMap<string, Kind> {
  return new Map(scales.map(({ id, per }) => [id, per === undefined || per === row ? NUMBER : listOfKind(NUMBER)]))
}

/** Names with the code lists that codes(...) and lookup(...) ask for. */
function withLists(names: Names, codesOf: CodesOf): Names {
  return {
    find(name) {
      const list = codesAsked(name)
      if (list === undefined) return names.find(name)
      const codes = codesOf(list)
      if (codes) return kindOfCodes(codes, fieldsOfCodes(codes))
      return isOptionSource(list) ? listOfKind(partsOf(OPTION_SOURCES[list])) : names.find(name)
    },
    all: names.all,
  }
}

/** Expressions that read answers as they are given. */
function* answering({ question, path }: PlacedQuestion, names: Names, wanted: Wanted): Generator<PlacedExpression> {
  for (const keyword of ['visibleWhen', 'requiredWhen'] as const) yield* given(question[keyword], [...path, keyword], names, CONDITION)
  yield* given(question.calculate, [...path, 'calculate'], names, wanted)
  yield* given(question.suggest?.value, [...path, 'suggest', 'value'], names, wanted)
  yield* given(question.suggest?.after, [...path, 'suggest', 'after'], names)
  yield* given(question.repeat?.count, [...path, 'repeat', 'count'], names, ROWS)
  yield* given(question.score, [...path, 'score'], names, POINTS)
  yield* checks(question.check, [...path, 'check'], names)
  yield* findings(question.finding, [...path, 'finding'], names)
}

/** Expressions that are worked out once, before anybody answers: they read the case and whom a row is about. */
function* beforeAnswers(placed: PlacedQuestion, outside: Names, wanted: Wanted): Generator<PlacedExpression> {
  const { question, path } = placed
  const { default: value, prefillFrom, repeat } = question
  const names = withNearer(subjectNames(placed), outside)
  yield* given(prefillFrom, [...path, 'prefillFrom'], names, wanted)
  if (typeof value === 'string' && value.startsWith('=')) yield { source: value.slice(1), skip: 1, path: [...path, 'default'], names, wanted }
  if (repeat?.over) yield* given(repeat.where, [...path, 'repeat', 'where'], withNearer(fieldsOf(repeat.over), outside), CONDITION)
}

/** What chooses among options reads the option's own fields first. */
function* choosing({ question, path }: PlacedQuestion, names: Names): Generator<PlacedExpression> {
  if (question.optionsFrom !== undefined) yield* given(question.optionsWhere, [...path, 'optionsWhere'], names, CONDITION)
}

function optionNames({ question: { optionsFrom } }: PlacedQuestion, codesOf: CodesOf, around: Names): Names {
  if (optionsFrom === undefined) return around
  const codes = codesOf(optionsFrom)
  if (!isOptionSource(optionsFrom) && !codes) return withAnyFurther(around)
  return withNearer(kindsOfFields(isOptionSource(optionsFrom) ? OPTION_SOURCES[optionsFrom] : fieldsOfCodes(codes ?? [])), around)
}

function* given(source: string | undefined, path: Path, names: Names, wanted?: Wanted): Generator<PlacedExpression> {
  if (source !== undefined) yield { source, path, names, ...(wanted && { wanted }) }
}

function* checks(all: readonly Check[] = [], path: Path, names: Names): Generator<PlacedExpression> {
  for (const [index, { that }] of all.entries()) yield { source: that, path: [...path, index, 'that'], names, wanted: CONDITION }
}

function* findings(all: readonly Finding[] = [], path: Path, names: Names): Generator<PlacedExpression> {
  for (const [index, { when, member }] of all.entries()) {
    yield { source: when, path: [...path, index, 'when'], names, wanted: CONDITION }
    yield* given(member, [...path, index, 'member'], names)
  }
}
