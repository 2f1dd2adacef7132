import type { FormDefinition } from './configuration.ts'
import { isAssessmentTool } from './configuration.ts'
import type { AssessmentTool, DecisionRow, Finding } from './definition-types.ts'
import { changedKeywords, compared, type FormChange, type Keywords } from './form-change.ts'
import { questionsOf } from './question-walk.ts'

const SCALE: Keywords = {
  title: 'retitled',
  method: 'scoring', of: 'scoring', weights: 'scoring', lookup: 'scoring', formula: 'scoring', blanks: 'scoring', answeredAtLeast: 'scoring', per: 'scoring',
  least: 'limit', most: 'limit', bands: 'severity',
}
const FINDING: Keywords = { title: 'retitled', when: 'condition', kind: 'severity', severity: 'severity', domain: 'severity', member: 'condition' }
const PATH: Keywords = { title: 'retitled', description: 'reworded', level: 'severity' }

/** What differs in the scores, findings and recommendation of two versions of a tool. */
export function toolChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const pathsOf = (form: FormDefinition) => byId(toolOf(form)?.decision?.paths ?? [])
  return [
    ...listChanges('scale', byId(toolOf(before)?.scales ?? []), byId(toolOf(after)?.scales ?? []), SCALE),
    ...listChanges('finding', findingsOf(before), findingsOf(after), FINDING),
    ...listChanges('path', pathsOf(before), pathsOf(after), PATH),
    ...decisionChanges(toolOf(before)?.decision?.rows ?? [], toolOf(after)?.decision?.rows ?? []),
  ]
}

function listChanges<Thing extends { readonly id: string; readonly title: FormChange['title'] }>(
  of: FormChange['of'], before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>, keywords: Keywords,
): FormChange[] {
  const about = ({ id, title }: Thing) => ({ of, path: id, title })
  const { changes, both } = compared(before, after, about)
  return [...changes, ...both.flatMap(({ was, is }) => changedKeywords(about(is), was, is, keywords))]
}

/** Rows have no id: one is the same when it recommends the same path under the same condition. */
function decisionChanges(before: readonly DecisionRow[], after: readonly DecisionRow[]): FormChange[] {
  const rowsOf = (rows: readonly DecisionRow[]) => new Map(rows.map((row) => [`${row.path} ${row.when ?? ''}`, row]))
  const about = ({ path, because }: DecisionRow) => ({ of: 'decision' as const, path, title: because })
  const { changes, both } = compared(rowsOf(before), rowsOf(after), about)
  const [orderBefore, orderAfter] = [rowsOf(before), rowsOf(after)].map((rows) => [...rows.keys()].filter((key) => both.some(({ id }) => id === key)).join('\n'))
  const [first] = after
  return [
    ...changes,
    ...both.flatMap(({ was, is }) => changedKeywords(about(is), was, is, { because: 'reworded' })),
    ...(first && orderBefore !== orderAfter ? [{ ...about(first), kind: 'order' as const }] : []),
  ]
}

/** Findings of the tool and of its questions. Two of one id are told apart by their order. */
function findingsOf(form: FormDefinition): ReadonlyMap<string, Finding> {
  const all = [...[...questionsOf(form.answers)].flatMap(({ question }) => question.finding ?? []), ...(toolOf(form)?.findings ?? [])]
  const found = new Map<string, Finding>()
  for (const finding of all) {
    let key = finding.id
    while (found.has(key)) key += '+'
    found.set(key, finding)
  }
  return found
}

function toolOf(form: FormDefinition): AssessmentTool | undefined {
  return isAssessmentTool(form) ? form : undefined
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
