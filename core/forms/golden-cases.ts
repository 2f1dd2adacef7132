import { isAssessmentTool } from '../definitions/configuration.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { AssessmentTool, GoldenCase } from '../definitions/definition-types.ts'
import type { Value } from '../expressions/value.ts'
import { assess } from './assess.ts'
import type { Answers, Surroundings } from './answers.ts'
import { checkAnswers } from './check-answers.ts'
import { compileForm } from './compile-form.ts'

/** A golden case that does not come out as it says. */
export interface GoldenCaseFailure {
  /** Id of the tool. */
  readonly form: string
  /** Place of the case in the tool's list, from 0. */
  readonly index: number
  readonly message: string
}

/** The day golden cases are worked out on: always the same, so that they always give the same. */
const TODAY = '2026-01-15'

/** Runs the golden cases of every tool and tells what does not come out as expected. Answers needed but left out are no problem here. */
export function checkGoldenCases(configuration: Configuration): readonly GoldenCaseFailure[] {
  return Object.values(configuration.forms)
    .filter(isAssessmentTool)
    .flatMap((tool) =>
      (tool.goldenCases ?? []).flatMap((golden, index) =>
        differences(tool, golden, configuration).map((message) => ({ form: tool.id, index, message: `Golden case "${golden.title}": ${message}` })),
      ),
    )
}

function differences(tool: AssessmentTool, golden: GoldenCase, configuration: Configuration): readonly string[] {
  const compiled = compileForm(tool)
  const answers = golden.answers as Answers
  const surroundings = surroundingsOf(tool, golden, configuration)
  const wrong = checkAnswers(compiled, answers, surroundings, 'en').filter(({ code }) => !code.startsWith('required'))
  if (wrong.length > 0) return wrong.map(({ at, message }) => `its answer at ${at || '/'} is not good: ${message}`)
  const { scores, findings, recommendation } = assess(compiled, answers, surroundings)
  const { expect } = golden
  const found = new Set(findings.map(({ id }) => id))
  return [
    ...Object.entries(expect.scores ?? {}).flatMap(([scale, value]) => {
      const score = scores.find((each) => each.scale === scale)
      if (!score) return [`there is no scale "${scale}".`]
      return score.value === value ? [] : [`scale "${scale}" gives ${score.value ?? 'no score'}, not ${value ?? 'no score'}.`]
    }),
    ...(expect.findings ?? []).filter((id) => !found.has(id)).map((id) => `finding "${id}" does not hold.`),
    ...[...found].filter((id) => expect.findings?.includes(id) === false).map((id) => `finding "${id}" holds but is not expected.`),
    ...(expect.path === undefined || expect.path === recommendation?.path ? [] : [`the path is "${recommendation?.path ?? 'none'}", not "${expect.path}".`]),
  ]
}

function surroundingsOf(tool: AssessmentTool, golden: GoldenCase, { pack, services }: Configuration): Surroundings {
  const members = (golden.members ?? []).map((member, index) => ({ ...(member as Record<string, Value>), id: String(member['id'] ?? `m${index + 1}`) }))
  return {
    today: TODAY,
    facts: { today: TODAY, members },
    rows: { members, commitments: [], results: [] },
    options: {
      services: services.map(({ id, title, type }) => ({ id, title, type })),
      workers: pack.personas.map(({ id, name, role }) => ({ id, title: name, role })),
      paths: tool.decision?.paths.map(({ id, title }) => ({ id, title })) ?? [],
      members: members.map((member) => ({ ...member, title: String(member['name' as keyof typeof member] ?? member.id) })),
      territories: pack.territories?.map(({ id, title }) => ({ id, title })) ?? [],
      findings: [],
    },
  }
}
