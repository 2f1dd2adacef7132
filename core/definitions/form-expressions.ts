import { isAssessmentTool, type FormDefinition } from './configuration.ts'
import type { Check, Finding, Question } from './definition-types.ts'
import type { PlacedExpression } from './expression-mistakes.ts'
import { FACTS } from './facts.ts'
import { fieldsOf, formNames, namesAt, subjectNames, withNearer, type Names } from './form-names.ts'
import { questionsOf, type PlacedQuestion } from './question-walk.ts'
import type { Shape } from './reading-shape.ts'
import type { Path } from './source-place.ts'

/** What an option has by which `optionsWhere` can choose. */
const OPTION_PARTS: Readonly<Record<NonNullable<Question['optionsFrom']>, readonly string[]>> = {
  services: ['id', 'title', 'description', 'type', 'provider', 'answers', 'goal'],
  workers: ['id', 'title', 'role', 'territory'],
  paths: ['id', 'title', 'description', 'recommended'],
  members: ['title', ...FACTS.members],
  territories: ['id', 'title', 'within'],
  findings: ['id', 'title', 'kind', 'domain'],
}

/** Every expression of a form with the names it may read. */
export function* expressionsOfForm(form: FormDefinition, outside: Names): Generator<PlacedExpression> {
  const questions = formNames(form.answers)
  for (const placed of questionsOf(form.answers)) {
    yield* answering(placed, namesAt(placed, questions, outside))
    yield* beforeAnswers(placed, outside)
  }
  if (!isAssessmentTool(form)) return
  const scales = new Map((form.scales ?? []).map(({ id }): [string, Shape] => [id, 'value']))
  const top: PlacedQuestion = { name: 'answers', question: form.answers, path: [], way: [], around: [] }
  const names = withNearer(scales, namesAt(top, questions, outside))
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
  const { default: value, prefillFrom, optionsFrom, optionsWhere, repeat } = question
  const names = withNearer(subjectNames(placed), outside)
  yield* given(prefillFrom, [...path, 'prefillFrom'], names)
  if (typeof value === 'string' && value.startsWith('=')) yield { source: value.slice(1), skip: 1, path: [...path, 'default'], names }
  if (optionsFrom)
    yield* given(
      optionsWhere,
      [...path, 'optionsWhere'],
      withNearer(new Map(OPTION_PARTS[optionsFrom].map((name) => [name, 'value'])), outside),
    )
  if (repeat?.over) yield* given(repeat.where, [...path, 'repeat', 'where'], withNearer(fieldsOf(repeat.over), outside))
}

function* given(source: string | undefined, path: Path, names: Names): Generator<PlacedExpression> {
  if (source !== undefined) yield { source, path, names }
}

function* checks(all: readonly Check[] = [], path: Path, names: Names): Generator<PlacedExpression> {
  for (const [index, { that }] of all.entries()) yield { source: that, path: [...path, index, 'that'], names }
}

function* findings(all: readonly Finding[] = [], path: Path, names: Names): Generator<PlacedExpression> {
  for (const [index, { when }] of all.entries()) yield { source: when, path: [...path, index, 'when'], names }
}
