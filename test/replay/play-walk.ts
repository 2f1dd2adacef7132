import type { AnswerProblem } from '../../core/forms/answers.ts'
import type { CompiledForm } from '../../core/forms/compile/compiled-form.ts'
import { askedAt } from '../../core/forms/filling/asked-at.ts'
import { initialAnswers, newRow } from '../../core/forms/filling/initial-answers.ts'
import { openForm, type OpenForm } from '../../core/forms/filling/open-form.ts'
import { pathOf, rowsOf, valueAt } from '../../core/forms/filling/place-answers.ts'
import { answerOf, areSame, valueOf } from './answer-of-value.ts'
import { placeOfNode, type NodePlace } from './place-of-node.ts'
import { statesOf, type NodeState, type Trace, type WalkStep } from './trace.ts'

export interface Difference {
  readonly path: string
  /** Number of the step; 0 is the opened form. */
  readonly at: number
  readonly step: WalkStep | undefined
  /** Undefined: the definition has nothing for the node. */
  readonly place: NodePlace | undefined
  readonly theirs: NodeState
  readonly ours: NodeState | undefined
  /** The other engine has failed at a step before. */
  readonly isAfterError: boolean
}

export interface Played {
  /** Nodes times steps. */
  readonly states: number
  readonly differences: readonly Difference[]
}

/** Plays a walk on a definition and holds every node after every step to what the other engine had. */
export function playWalk(compiled: CompiledForm, trace: Trace): Played {
  const surroundings = { today: trace.clock.slice(0, 10), now: trace.clock, facts: {}, rows: NO_ROWS, options: NO_OPTIONS }
  const form = openForm(compiled, initialAnswers(compiled, surroundings), surroundings)
  const unstable = new Set(trace.unstable)
  const differences: Difference[] = []
  let states = 0
  let isAfterError = false
  for (const { at, step, nodes } of statesOf(trace)) {
    if (step) take(form, step)
    isAfterError ||= step?.error !== undefined
    const problems = new Map(form.problems('en').toReversed().map((problem) => [problem.at, problem]))
    for (const [path, theirs] of nodes) {
      if (unstable.has(path) || isMade(path)) continue
      const place = placeOfNode(compiled, path)
      if (!place && isRowCount(path, compiled)) continue
      states++
      const ours = place && stateAt(form, place, problems)
      if (!place || !ours || !isEqual(place, ours, theirs)) differences.push({ path, at, step, place, theirs, ours, isAfterError })
    }
  }
  return { states, differences }
}

const NO_ROWS = { members: [], commitments: [], results: [] }
const NO_OPTIONS = { services: [], workers: [], paths: [], members: [], territories: [], findings: [] }

/** The form itself, what an XForm says of a submission, and what pyxform adds to tables: no row of the workbook. */
function isMade(path: string): boolean {
  return /^\/[^/]+(\/meta(\/.*)?)?$/.test(path) || /\/(reserved_name_for_field_list_labels|generated_table_list_label)_\d+$/.test(path)
}

/** The number of rows of a repeat, which pyxform keeps in a node of its own. */
function isRowCount(path: string, compiled: CompiledForm): boolean {
  return path.endsWith('_count') && placeOfNode(compiled, path.slice(0, -'_count'.length))?.question.repeat?.count !== undefined
}

function take(form: OpenForm, step: WalkStep): void {
  const place = placeOfNode(form.compiled, step.ref)
  if (!place || step.skip !== undefined || step.error !== undefined) return
  const path = pathOf(place.at)
  // The heading of a table is a question there and a section here.
  if (step.addInstance === undefined) return place.question.properties ? undefined : void form.answer(path, answerOf(place.question, step))
  const rows = rowsOf(valueAt(form.state().answers, path))
  const { compiled, surroundings } = form
  form.answer(path, [...rows, newRow(compiled, path.filter((each) => typeof each === 'string').join('.'), rows.length + 1, surroundings)])
}

function stateAt(form: OpenForm, { at, question }: NodePlace, problems: ReadonlyMap<string, AnswerProblem>): NodeState | undefined {
  const asked = askedAt(form.filling(), at)
  if (!asked) return undefined
  const state = form.state()
  // A row is there as long as its rows are.
  if (state.hidden.has(asked.row ? at.replace(/\/\d+$/, '') : at)) return { rel: 0 }
  const problem = problems.get(at)
  const isLoose = question.type !== 'object' && !question.items?.properties
  const v = isLoose ? valueOf(valueAt(state.answers, pathOf(at))) : ''
  // A form may say in a rule of its own that an answer is missing.
  const isMissing = problem !== undefined && (problem.code.startsWith('required') || (isLoose && v === '' && state.required.has(at)))
  return {
    ...(state.required.has(at) && { req: 1 }),
    ...(v !== '' && { v }),
    ...(problem && { bad: isMissing ? 'required' : 'constraint' }),
    ...(question.type === 'array' && !isLoose && !asked.row && { n: asked.rows.length }),
  }
}

function isEqual({ question }: NodePlace, ours: NodeState, theirs: NodeState): boolean {
  if (ours.rel === 0 || theirs.rel === 0) return ours.rel === theirs.rel
  return ours.req === theirs.req && ours.bad === theirs.bad && (ours.n ?? 0) === (theirs.n ?? ours.n ?? 0) && areSame(question, ours.v ?? '', theirs.v ?? '')
}
