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
import { questionsWith } from './questions-with.ts'
import type { Path } from './source-place.ts'

/** Codes of the lists that any form may use, by the list's id. */
export type SharedCodes = ReadonlyMap<string, readonly Code[]>

/** Every expression of a form with the names it may read and what it must give. */
export function expressionsOfForm(form: FormDefinition, outside: Names, sharedCodes: SharedCodes): readonly PlacedExpression[] {
  const found: PlacedExpression[] = []
  const questions = formNames(form.answers)
  const codesOf = (list: string) => ownCodes(form, list) ?? sharedCodes.get(list)
  const around = withLists(outside, codesOf)
  const bySection = new Map<PlacedQuestion['around'], Names>()
  const at = (placed: PlacedQuestion): Names => {
    const { around: sections, question } = placed
    // What has no parts and no rows of its own reads what anything beside it reads.
    const isPlain = !question.properties && !question.repeat
    const names = (isPlain ? bySection.get(sections) : undefined) ?? namesAt(placed, questions, around, codesOf)
    if (isPlain) bySection.set(sections, names)
    return names
  }
  const offered = new Map<Names, Map<string, Names>>()
  const optionsAt = (list: string, names: Names): Names => {
    const here = offered.get(names) ?? new Map<string, Names>()
    const known = here.get(list)
    if (known) return known
    const made = optionNames(list, codesOf, names)
    offered.set(names, here.set(list, made))
    return made
  }
  for (const placed of questionsWith(form.answers, WITH_EXPRESSIONS)) {
    const { question } = placed
    const { calculate, suggest, default: initial, prefillFrom, repeat, optionsFrom, optionsWhere } = question
    const names = at(placed)
    const givesAnswer = calculate !== undefined || suggest !== undefined || initial !== undefined || prefillFrom !== undefined
    const wanted: Wanted | undefined = givesAnswer ? { as: 'answer', kind: kindOfQuestion(question, codesOf) } : undefined
    answering(placed, names, wanted, found)
    if (initial !== undefined || prefillFrom !== undefined || repeat !== undefined) beforeAnswers(placed, outside, wanted, found)
    if (optionsFrom !== undefined && optionsWhere !== undefined)
      found.push({ source: optionsWhere, at: placed, path: IN.optionsWhere, names: optionsAt(optionsFrom, names), wanted: CONDITION })
  }
  if (!isAssessmentTool(form)) return found
  const [whole] = questionsOf(form.answers)
  const top = whole ? at(whole) : around
  const names = withNearer(scaleKinds(form.scales), top)
  for (const [index, { formula, per }] of (form.scales ?? []).entries()) {
    const row = per === undefined ? undefined : [...questionsOf(form.answers)].find(({ way, name, ofList }) => ofList && (way.join('.') === per || name === per))
    given(formula, ['scales', index, 'formula'], row ? withNearer(scaleKinds(form.scales, per), at(row)) : names, POINTS, found)
  }
  if (form.findings) findings(form.findings, ['findings'], names, found)
  for (const [index, { when }] of (form.decision?.rows ?? []).entries()) given(when, ['decision', 'rows', index, 'when'], names, CONDITION, found)
  return found
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
    all: () => names.all(),
  }
}

/** Places in a question at which expressions stand. */
const IN = {
  visibleWhen: ['visibleWhen'],
  requiredWhen: ['requiredWhen'],
  calculate: ['calculate'],
  suggested: ['suggest', 'value'],
  suggestedAfter: ['suggest', 'after'],
  count: ['repeat', 'count'],
  score: ['score'],
  prefillFrom: ['prefillFrom'],
  default: ['default'],
  where: ['repeat', 'where'],
  optionsWhere: ['optionsWhere'],
} as const satisfies Readonly<Record<string, Path>>

/** Expressions that read answers as they are given. */
function answering(at: PlacedQuestion, names: Names, wanted: Wanted | undefined, found: PlacedExpression[]): void {
  const { visibleWhen, requiredWhen, calculate, suggest, repeat, score, check, finding } = at.question
  if (visibleWhen !== undefined) found.push({ source: visibleWhen, at, path: IN.visibleWhen, names, wanted: CONDITION })
  if (requiredWhen !== undefined) found.push({ source: requiredWhen, at, path: IN.requiredWhen, names, wanted: CONDITION })
  if (calculate !== undefined) found.push({ source: calculate, at, path: IN.calculate, names, wanted })
  if (suggest) found.push({ source: suggest.value, at, path: IN.suggested, names, wanted })
  if (suggest?.after !== undefined) found.push({ source: suggest.after, at, path: IN.suggestedAfter, names })
  if (repeat?.count !== undefined) found.push({ source: repeat.count, at, path: IN.count, names, wanted: ROWS })
  if (score !== undefined) found.push({ source: score, at, path: IN.score, names, wanted: POINTS })
  if (check) checks(check, at, names, found)
  if (finding) findings(finding, [...at.path, 'finding'], names, found)
}

/** Expressions that are worked out once, before anybody answers: they read the case and whom a row is about. */
function beforeAnswers(at: PlacedQuestion, outside: Names, wanted: Wanted | undefined, found: PlacedExpression[]): void {
  const { default: value, prefillFrom, repeat } = at.question
  const names = withNearer(subjectNames(at), outside)
  if (prefillFrom !== undefined) found.push({ source: prefillFrom, at, path: IN.prefillFrom, names, wanted })
  if (typeof value === 'string' && value.startsWith('=')) found.push({ source: value.slice(1), skip: 1, at, path: IN.default, names, wanted })
  if (repeat?.over && repeat.where !== undefined) found.push({ source: repeat.where, at, path: IN.where, names: withNearer(fieldsOf(repeat.over), outside), wanted: CONDITION })
}

/** What chooses among options reads the option's own fields first. */
function optionNames(optionsFrom: string, codesOf: CodesOf, around: Names): Names {
  const codes = codesOf(optionsFrom)
  if (!isOptionSource(optionsFrom) && !codes) return withAnyFurther(around)
  return withNearer(kindsOfFields(isOptionSource(optionsFrom) ? OPTION_SOURCES[optionsFrom] : fieldsOfCodes(codes ?? [])), around)
}

function given(source: string | undefined, path: Path, names: Names, wanted: Wanted | undefined, found: PlacedExpression[]): void {
  if (source !== undefined) found.push({ source, path, names, ...(wanted && { wanted }) })
}

function checks(all: readonly Check[], at: PlacedQuestion, names: Names, found: PlacedExpression[]): void {
  for (const [index, { that }] of all.entries()) found.push({ source: that, at, path: ['check', index, 'that'], names, wanted: CONDITION })
}

function findings(all: readonly Finding[], path: Path, names: Names, found: PlacedExpression[]): void {
  for (const [index, { when, member }] of all.entries()) {
    found.push({ source: when, path: [...path, index, 'when'], names, wanted: CONDITION })
    given(member, [...path, index, 'member'], names, undefined, found)
  }
}
