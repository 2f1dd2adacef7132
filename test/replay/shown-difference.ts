import type { CompiledForm } from '../../core/forms/compile/compiled-form.ts'
import { kindOfDifference } from './kinds-of-difference.ts'
import type { Difference } from './play-walk.ts'
import type { NodeState, Trace, WalkStep } from './trace.ts'

/** A difference in one line: walk and step, node, what ODK has, what we have, and why where that is known. */
export function shownDifference({ walk }: Trace, difference: Difference, compiled: CompiledForm): string {
  const reason = kindOfDifference(difference, compiled)
  const { path, at, step, theirs, ours } = difference
  return `walk ${walk}, step ${at}${step ? ` (${shownStep(step)})` : ''}: ${path}: ODK ${shownState(theirs)}, here ${ours ? shownState(ours) : 'nothing'}${reason ? ` [${reason.kind}]` : ''}`
}

function shownStep({ ref, set, select, addInstance, skip, error }: WalkStep): string {
  if (addInstance !== undefined) return `${ref} added`
  return `${ref} ${skip === undefined && error === undefined ? `= ${select?.join(' ') ?? String(set ?? '')}` : 'passed over'}`
}

function shownState({ rel, req, v, bad, n }: NodeState): string {
  if (rel === 0) return 'not relevant'
  const said = [v === undefined ? 'blank' : JSON.stringify(v), ...(req ? ['required'] : []), ...(bad ? [bad === 'required' ? 'missing' : 'against a constraint'] : []), ...(n === undefined ? [] : [`${n} rows`])]
  return said.join(', ')
}
