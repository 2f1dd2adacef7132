import { type Configuration, isAssessmentTool } from '../definitions/configuration.ts'
import type { Act, Path } from '../definitions/definition-types.ts'
import type { ChoosableOption, Surroundings } from '../forms/answers.ts'
import { clockIn } from '../workflow/clock-in.ts'
import type { Case } from './case.ts'
import { caseFacts, memberFacts } from './case-facts.ts'
import { planRows } from './plan-rows.ts'
import { worksFor } from './territory.ts'

/** Who fills a form in, and the ISO instant at which it is opened or was handed in. */
export interface Filler {
  readonly persona: string
  readonly name: string
  readonly at: string
}

/** Everything the form of an act may read of a case, and what can be chosen in it. @param filler nobody where a form is only looked at */
export function surroundingsOf(kase: Case, configuration: Configuration, act: Pick<Act, 'kind'>, today: string, filler?: Filler): Surroundings {
  const members = memberFacts(kase, today)
  let facts: Surroundings['facts'] | undefined
  let options: Surroundings['options'] | undefined
  return {
    today,
    ...(filler && { now: clockIn(configuration.pack.timeZone, filler.at) }),
    // Gathered when they are read: a history shows each form with the case as it was then, and most read little of it.
    get facts() {
      return (facts ??= { ...caseFacts(kase, configuration, today), ...factsOf(filler) })
    },
    rows: { members, commitments: planRows(kase.plan?.answers, 'commitments'), results: planRows(kase.plan?.answers, 'results') },
    get options() {
      return (options ??= optionsOf(kase, configuration, act, members))
    },
  }
}

function optionsOf(kase: Case, configuration: Configuration, act: Pick<Act, 'kind'>, members: ReturnType<typeof memberFacts>): Surroundings['options'] {
  return {
    services: serviceOptions(configuration),
    workers: workerOptions(kase, configuration, act),
    paths: pathOptions(kase, configuration),
    members: members.map((member) => ({ ...member, title: member.name })),
    territories: territoryOptions(configuration),
    findings: findingOptions(kase),
  }
}

/** The same for a register form, before there is a case. */
export function surroundingsOfRegister(configuration: Configuration, today: string, filler?: Filler): Surroundings {
  const nobody = { services: serviceOptions(configuration), workers: [], paths: [], members: [], findings: [] }
  return {
    today,
    ...(filler && { now: clockIn(configuration.pack.timeZone, filler.at) }),
    facts: { today, ...factsOf(filler) },
    rows: { members: [], commitments: [], results: [] },
    options: { ...nobody, territories: territoryOptions(configuration) },
  }
}

function factsOf(filler: Filler | undefined): Surroundings['facts'] {
  return filler ? { me: { id: filler.persona, name: filler.name } } : {}
}

function serviceOptions({ services }: Configuration): ChoosableOption[] {
  return services.map((service) => ({ ...service }))
}

/** People whose role carries cases and who work for the household; to hand a case over, not the one who has it. */
function workerOptions({ household, worker }: Case, { pack }: Configuration, { kind }: Pick<Act, 'kind'>): ChoosableOption[] {
  return pack.personas
    .filter((persona) => pack.roles[persona.role]?.carries && worksFor(pack, persona, household))
    .filter(({ id }) => kind !== 'transfer' || id !== worker?.persona)
    .map(({ id, name, role, territory }) => ({ id, title: name, role: pack.roles[role]?.title ?? role, territory: territory ?? null }))
}

/** The paths of the recommendation; where nothing was recommended, those of every tool. */
function pathOptions({ recommendation }: Case, { forms }: Configuration): ChoosableOption[] {
  const decisions = Object.values(forms).flatMap((form) => (isAssessmentTool(form) && form.decision ? form.decision.paths : []))
  const paths: readonly Path[] = recommendation?.paths ?? decisions
  const unique = new Map(paths.map((path) => [path.id, path]))
  return [...unique.values()].map((path) => ({ ...path, recommended: path.id === recommendation?.path }))
}

function territoryOptions({ pack }: Configuration): ChoosableOption[] {
  return (pack.territories ?? []).map((territory) => ({ ...territory }))
}

function findingOptions({ findings }: Case): ChoosableOption[] {
  const unique = new Map(findings.map(({ id, title, kind, domain }) => [id, { id, title, kind, domain: domain ?? null }]))
  return [...unique.values()]
}
