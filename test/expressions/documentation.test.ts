import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { STEPS, STEPS_OF_A_FORM } from '../../core/expressions/budget.ts'
import { FUNCTION_NAMES } from '../../core/expressions/compile-call.ts'
import { compileExpression } from '../../core/expressions/compile-expression.ts'

const PAGE = readFileSync(new URL('../../form-definitions/EXPRESSIONS.md', import.meta.url), 'utf8')
const section = (title: string) => PAGE.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const firstCells = (title: string) => [...section(title).matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
const isExpression = (source: string) => compileExpression(source).ok

test('the page lists every function, and no other', () => {
  const named = firstCells('Functions').map((call) => /^\w+/.exec(call)?.[0])
  expect([...new Set(named)].sort()).toEqual(FUNCTION_NAMES)
})

describe('what the page shows can be written', () => {
  const calls = firstCells('Functions').map((call) => call.replace('(x, ...)', '(x)').replace(', ...)', ')'))
  const opening = /```\n([^`]*)```/.exec(PAGE)?.[1]?.trim().split('\n') ?? []
  const fromXlsForm = [...section('Coming from XLSForm').matchAll(/^\| `.*` \| (.*) \|$/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))
  const known = fromXlsForm.filter((code) => code !== '/' && !code.startsWith('"default"')).map((code) => code.replace('..', 'x').replace(', f)', ', "%d")').replace(/^format_date\(d, "%d"\)$/, 'format_date(d, "%d")'))

  test.each([...opening, ...calls, ...known])('%s', (source) => expect(isExpression(source)).toBe(true))

  test('there is something to look at', () => expect([opening.length, calls.length > 40, known.length > 20]).toEqual([5, true, true]))
})

test('the limits are those of the program', () => {
  for (const steps of [STEPS, STEPS_OF_A_FORM]) expect(section('Limits')).toContain(steps.toLocaleString('en'))
})
