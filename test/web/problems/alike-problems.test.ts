import { expect, test } from 'vitest'
import type { Problem } from '../../../core/definitions/problem.ts'
import { alikeProblems } from '../../../playground/web/pages/problems/alike-problems.ts'

const problem = (severity: Problem['severity'], rule: string, line: number): Problem => ({ severity, rule, line, column: 1, file: 'tool.json', at: '', message: `${rule} ${line}` })

test('many warnings by one rule stand together; errors never do, and come first', () => {
  const { first, alike } = alikeProblems([
    problem('warning', 'unused', 1), problem('warning', 'long', 2), problem('warning', 'unused', 3), problem('error', 'unknown', 4),
    problem('warning', 'unused', 5), problem('error', 'unknown', 6), problem('error', 'unknown', 7), problem('warning', 'long', 8),
  ])
  expect(first.map(({ line }) => line)).toEqual([4, 6, 7, 2, 8])
  expect(alike.map((group) => group.map(({ line }) => line))).toEqual([[1, 3, 5]])
})
