import type { Act } from '../definitions/definition-types.ts'
import { FACTS } from '../definitions/facts.ts'
import type { CompiledFinding, CompiledForm, CompiledQuestion } from '../forms/compile/compiled-form.ts'
import { standsIn } from '../forms/compile/find-question.ts'
import { leavesOf } from '../forms/compile/question-graph.ts'
import { readsSensitive } from '../forms/scores/reasons.ts'

/** Which facts of a case may hold sensitive answers. */
export interface SensitiveFacts {
  /** Whether what is read by this way may be or hold something sensitive. */
  has(way: readonly string[]): boolean
  isFact(name: string): boolean
}

/** Facts that hold the answers of the forms of one kind of act. */
const ANSWERED: Readonly<Record<string, Act['kind']>> = {
  plan: 'plan', commitments: 'plan', results: 'plan', scheduled: 'schedule', meetings: 'meet', referrals: 'refer',
}

/** @param acts every act a case of the pack may come to */
export function sensitiveFacts(forms: readonly CompiledForm[], acts: readonly Act[]): SensitiveFacts {
  const byId = new Map(forms.map((form) => [form.definition.id, form]))
  const scales = new Set(forms.flatMap((form) => form.scales.filter(({ sensitive }) => sensitive).map(({ scale }) => scale.id)))
  const hasFindings = forms.some(findsSensitive)
  const ofActs = (kind: Act['kind']) => acts.flatMap((act) => (act.kind === kind ? [byId.get(act.form)] : [])).filter((form) => form !== undefined)

  return {
    has([name = '', ...rest]) {
      if (name === 'findings') return hasFindings
      if (name === 'scores') return rest[0] === undefined ? scales.size > 0 : scales.has(rest[0])
      const kind = Object.hasOwn(ANSWERED, name) ? ANSWERED[name] : undefined
      if (kind) return ofActs(kind).some((form) => (name === 'commitments' || name === 'results' ? holdsRows(form, name, rest) : holds(form, rest)))
      const form = Object.hasOwn(FACTS, name) ? undefined : byId.get(name)
      return form !== undefined && holds(form, rest)
    },
    isFact: (name) => Object.hasOwn(FACTS, name) || byId.has(name),
  }
}

function holds(form: CompiledForm, way: readonly string[]): boolean {
  return isSensitive(form, followed(form.root, way))
}

function holdsRows(form: CompiledForm, id: string, way: readonly string[]): boolean {
  return (form.byId.get(id) ?? []).some((rows) => isSensitive(form, followed(rows, way)))
}

/** The question a way leads to, as far as it leads. */
function followed(from: CompiledQuestion, way: readonly string[]): CompiledQuestion {
  let found = from
  for (const name of way) found = found.children.get(name) ?? found
  return found
}

function isSensitive({ sensitive }: CompiledForm, question: CompiledQuestion): boolean {
  return [question, ...leavesOf(question)].some(({ path }) => sensitive.has(path))
}

function findsSensitive(form: CompiledForm): boolean {
  const scales = new Set(form.scales.filter(({ sensitive }) => sensitive).map(({ scale }) => scale.id))
  const reads = (from: CompiledQuestion | undefined) => ({ when, member }: CompiledFinding) => readsSensitive(form, from, [...when.reads, ...(member?.reads ?? [])])
  return (
    form.questions.some((question) => question.findings.length > 0 && (form.sensitive.has(question.path) || question.findings.some(reads(standsIn(question))))) ||
    form.findings.some((finding) => reads(undefined)(finding) || finding.when.reads.some(({ path: [name = ''] }) => scales.has(name)))
  )
}
