import { type Configuration, type FormDefinition, isAssessmentTool } from '../../definitions/configuration.ts'
import type { Value } from '../../expressions/value.ts'
import type { Surroundings } from '../answers.ts'

/** Somebody of a household that is made up to try a form with. */
export interface ExampleMember {
  readonly id: string
  readonly [field: string]: Value
}

const MAJORITY = 18

/**
 * What a form may read where there is no case: a made-up household and what its pack offers to choose from.
 * @param today ISO date
 */
export function exampleSurroundings(
  form: FormDefinition,
  members: readonly ExampleMember[],
  { pack, services }: Pick<Configuration, 'pack' | 'services'>,
  today: string,
): Surroundings {
  const ages = members.flatMap(({ age }) => (typeof age === 'number' ? [age] : []))
  return {
    today,
    facts: {
      today,
      members: [...members],
      minors: ages.filter((age) => age < MAJORITY).length,
      adults: ages.filter((age) => age >= MAJORITY).length,
    },
    rows: { members, commitments: [], results: [] },
    options: {
      services: services.map((service) => ({ ...service })),
      workers: pack.personas.map(({ id, name, role }) => ({ id, title: name, role: pack.roles[role]?.title ?? role })),
      paths: isAssessmentTool(form) ? (form.decision?.paths ?? []).map((path) => ({ ...path })) : [],
      members: members.map((member) => ({ ...member, title: String(member['name'] ?? member.id) })),
      territories: (pack.territories ?? []).map((territory) => ({ ...territory })),
      findings: [],
    },
  }
}
