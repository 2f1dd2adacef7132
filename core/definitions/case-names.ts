import { ANYTHING, DATE, NUMBER, TEXT, YES_NO, eitherKind, listOfKind } from '../expressions/kinds.ts'
import type { Kind } from '../expressions/kinds.ts'
import { sharedCodes, type DefinitionSet } from './definition-set.ts'
import type { Act } from './definition-types.ts'
import { FACTS } from './facts.ts'
import type { KnownNames } from './known-names.ts'
import { ownCodes } from './option-sources.ts'
import { kindOfQuestion, partsOf } from './question-kind.ts'
import { actSites } from './workflow-sites.ts'

/** Forms whose latest answers a fact stands for, by the kind of act that fills them in. */
const FORM_OF_FACT: Readonly<Record<string, Act['kind']>> = { plan: 'plan', scheduled: 'schedule' }

const FACT_KINDS = { date: DATE, text: TEXT, number: NUMBER, boolean: YES_NO } as const
const LISTS: readonly string[] = ['members', 'findings']

/** Names every expression may read: facts of the case, and forms by their id for the latest answers given to them. */
export function caseNames(set: DefinitionSet, names: KnownNames): ReadonlyMap<string, Kind> {
  const forms = new Map<string, Kind>([...names.ids('form', 'assessment tool').all].map((id) => [id, ANYTHING]))
  const codes = sharedCodes(set)
  for (const { definition, whole } of set.forms) {
    if (whole) forms.set(definition.id, kindOfQuestion(definition.answers, (list) => ownCodes(definition, list) ?? codes.get(list)))
  }
  const acts = actSites(set)

  const facts = Object.entries(FACTS).map(([name, fact]): [string, Kind] => {
    if (name === 'scores') return [name, names.scales.open ? ANYTHING : partsOf(names.scales.all)]
    if (name === 'status') return [name, { is: 'text', options: () => STATES }]
    if (name === 'phase' && !names.phases.open) return [name, { is: 'text', options: () => names.phases.all }]
    if (fact === 'open') return [name, ANYTHING]
    if (fact !== 'form') return [name, typeof fact === 'string' ? FACT_KINDS[fact] : LISTS.includes(name) ? listOfKind(partsOf(fact)) : partsOf(fact)]
    if (names.acts.open) return [name, ANYTHING]
    const filled = acts.filter(({ part }) => part.kind === FORM_OF_FACT[name]).map(({ part }) => forms.get(part.form) ?? ANYTHING)
    return [name, filled.length > 0 ? filled.reduce(eitherKind) : ANYTHING]
  })
  return new Map([...forms, ...facts])
}

const STATES = new Set(['open', 'closed'])
