import { describe, expect, test } from 'vitest'
import type { AssessmentTool, Finding, Question } from '../../core/definitions/definition-types.ts'
import { readFolder } from '../../core/server/files.ts'
import { ROOT } from './fixture-files.ts'

const tools = readFolder(ROOT, 'form-definitions/assessment-tools').map((file) => {
  if ('unreadable' in file) throw new Error(file.unreadable)
  return JSON.parse(file.text) as AssessmentTool
})

/** Whether a golden case expects it; that it comes out so is what the check of the definitions holds. */
describe.each(tools.map((tool) => [tool.id, tool] as const))('the golden cases of %s', (_id, tool) => {
  const expected = (tool.goldenCases ?? []).map(({ expect: each }) => each)
  const scoresOf = (scale: string) => expected.flatMap(({ scores = {} }) => (Object.hasOwn(scores, scale) ? rowsOf(scores[scale]) : []))

  test('reach every band of every scale, and say of each that nothing answered is no score', () => {
    const missed = (tool.scales ?? []).flatMap(({ id, bands = [{ from: -Infinity }] }) => {
      const scores = scoresOf(id)
      const reached = (from: number, below: number) => scores.some((score) => score !== null && score >= from && score < below)
      return [
        ...bands.filter(({ from }, at) => !reached(from, bands[at + 1]?.from ?? Infinity)).map(({ from }) => `${id} from ${from}`),
        ...(scores.includes(null) ? [] : [`${id} without a score`]),
      ]
    })
    expect(missed).toEqual([])
  })

  test('reach every finding, and every path that a row recommends', () => {
    const found = new Set(expected.flatMap(({ findings = [] }) => findings))
    const paths = new Set(expected.map(({ path }) => path))
    const ids = [...findingsIn(tool.answers), ...(tool.findings ?? [])].map(({ id }) => id)
    expect([ids.filter((id) => !found.has(id)), (tool.decision?.rows ?? []).filter(({ path }) => !paths.has(path)).map(({ path }) => path)]).toEqual([[], []])
  })
})

function rowsOf(score: unknown): (number | null)[] {
  return typeof score === 'object' && score !== null ? Object.values(score) : [score as number | null]
}

function findingsIn({ finding = [], items, properties = {} }: Question): Finding[] {
  return [...finding, ...(items ? findingsIn(items) : []), ...Object.values(properties).flatMap(findingsIn)]
}
