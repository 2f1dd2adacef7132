import type { DefinitionSet } from './definition-set.ts'
import type { Act } from './definition-types.ts'
import { FACTS } from './facts.ts'
import type { KnownNames } from './known-names.ts'
import { eitherShape, partsOf, shapeOfQuestion, type Shape } from './reading-shape.ts'
import { actSites } from './workflow-sites.ts'

/** Forms whose latest answers a fact stands for, by the kind of act that fills them in. */
const FORM_OF_FACT: Readonly<Record<string, Act['kind']>> = { plan: 'plan', scheduled: 'schedule' }

/** Names every expression may read: facts of the case, and forms by their id for the latest answers given to them. */
export function caseNames(set: DefinitionSet, names: KnownNames): ReadonlyMap<string, Shape> {
  const forms = new Map<string, Shape>([...names.ids('form', 'assessment tool').all].map((id) => [id, 'open']))
  for (const { definition, whole } of set.forms) if (whole) forms.set(definition.id, shapeOfQuestion(definition.answers))
  const acts = actSites(set)

  const facts = Object.entries(FACTS).map(([name, fact]): [string, Shape] => {
    if (name === 'scores') return [name, names.scales.open ? 'open' : partsOf(names.scales.all)]
    if (fact === 'open') return [name, 'open']
    if (fact !== 'form') return [name, typeof fact === 'string' ? 'value' : partsOf(fact)]
    if (names.acts.open) return [name, 'open']
    const filled = acts.filter(({ part }) => part.kind === FORM_OF_FACT[name]).map(({ part }) => forms.get(part.form) ?? 'open')
    return [name, filled.length > 0 ? filled.reduce(eitherShape) : 'open']
  })
  return new Map([...forms, ...facts])
}
