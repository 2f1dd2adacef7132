import type { Configuration } from '../../definitions/configuration.ts'
import type { AssessmentTool, GoldenCase } from '../../definitions/definition-types.ts'
import type { Value } from '../../expressions/value.ts'
import type { AnswerProblem, Answers, AssessmentResult, Score, Surroundings } from '../answers.ts'
import { assess } from './assess.ts'
import { checkAnswers } from '../check/check-answers.ts'
import { compileForm } from '../compile/compile-form.ts'
import { type ExampleMember, exampleSurroundings } from './example-surroundings.ts'

/** One thing a golden case expects, and what came out. */
export type GoldenLine =
  | { readonly about: 'answer'; readonly at: string; readonly code: AnswerProblem['code']; readonly message: string; readonly agrees: false }
  /** Of a scale with a score for each row, with the row. What was found is undefined where the tool has no such scale or row. */
  | { readonly about: 'score'; readonly scale: string; readonly row?: string; readonly expected: number | null; readonly found: number | null | undefined; readonly agrees: boolean }
  | { readonly about: 'finding'; readonly finding: string; readonly expected: boolean; readonly found: boolean; readonly agrees: boolean }
  | { readonly about: 'path'; readonly expected: string | null; readonly found: string | null; readonly agrees: boolean }

/** What a golden case came to. */
export interface GoldenOutcome {
  readonly answers: Answers
  readonly members: readonly ExampleMember[]
  readonly surroundings: Surroundings
  readonly result: AssessmentResult
  readonly lines: readonly GoldenLine[]
  readonly passed: boolean
}

type Expected = NonNullable<GoldenCase['expect']['scores']>[string]

/** The day golden cases are worked out on: always the same, so that they always give the same. */
export const GOLDEN_DAY = '2026-01-15'

/**
 * Works out a golden case. Answers needed but left out are no problem here.
 * @param language of what is said about answers that are not good
 */
export function goldenOutcome(
  tool: AssessmentTool,
  golden: GoldenCase,
  configuration: Pick<Configuration, 'pack' | 'services'>,
  language = 'en',
): GoldenOutcome {
  const compiled = compileForm(tool)
  const answers = golden.answers as Answers
  const members = membersOf(golden)
  const surroundings = exampleSurroundings(tool, members, configuration, GOLDEN_DAY)
  const wrong = checkAnswers(compiled, answers, surroundings, language).filter(({ code }) => !code.startsWith('required'))
  const result = assess(compiled, answers, surroundings)
  const lines = wrong.length > 0
    ? wrong.map(({ at, code, message }): GoldenLine => ({ about: 'answer', at, code, message, agrees: false }))
    : compared(golden, result)
  return { answers, members, surroundings, result, lines, passed: lines.every(({ agrees }) => agrees) }
}

function compared({ expect }: GoldenCase, { scores, findings, recommendation }: AssessmentResult): GoldenLine[] {
  const held = new Set(findings.map(({ id }) => id))
  const named = expect.findings && new Set([...expect.findings, ...held])
  return [
    ...Object.entries(expect.scores ?? {}).flatMap(([scale, expected]) => scoreLines(scale, expected, scores)),
    ...[...(named ?? [])].map((finding): GoldenLine => {
      const expected = expect.findings?.includes(finding) === true
      return { about: 'finding', finding, expected, found: held.has(finding), agrees: expected === held.has(finding) }
    }),
    ...(expect.path === undefined ? [] : [pathLine(expect.path, recommendation?.path ?? null)]),
  ]
}

/** One line for a scale; for one with a score for each row, a line for each row that is expected or there. */
function scoreLines(scale: string, expected: Expected, scores: readonly Score[]): GoldenLine[] {
  const ofScale = scores.filter((score) => score.scale === scale)
  if (typeof expected !== 'object' || expected === null) {
    // Rows where one score is expected: what is found is no single number.
    const found = ofScale.some(({ row }) => row !== undefined) ? undefined : ofScale[0]?.value
    return [{ about: 'score', scale, expected, found, agrees: found === expected }]
  }
  const rows = new Set([...Object.keys(expected), ...ofScale.flatMap(({ row }) => row ?? [])])
  return [...rows].map((row): GoldenLine => {
    const wanted = (expected as Readonly<Record<string, number | null>>)[row] ?? null
    const found = ofScale.find((score) => score.row === row)?.value
    return { about: 'score', scale, row, expected: wanted, found, agrees: Object.hasOwn(expected, row) && found === wanted }
  })
}

function pathLine(expected: string | null, found: string | null): GoldenLine {
  return { about: 'path', expected, found, agrees: expected === found }
}

function membersOf({ members = [] }: GoldenCase): readonly ExampleMember[] {
  return members.map((member, index) => {
    const fields = member as Record<string, Value>
    return { ...fields, id: String(fields['id'] ?? `m${index + 1}`) }
  })
}
