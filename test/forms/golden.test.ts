import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerLines } from '../../core/forms/words/answer-lines.ts'
import type { Answers, Reason } from '../../core/forms/answers.ts'
import { assess } from '../../core/forms/scores/assess.ts'
import { checkAnswers } from '../../core/forms/check/check-answers.ts'
import { workedOut } from '../../core/forms/filling/worked-out.ts'
import { summaryLine } from '../../core/forms/words/summary-line.ts'
import { storedAnswers } from '../../core/forms/recorded/stored-answers.ts'
import { homeVisit, household } from './home-visit.ts'

/** One visit: what was answered and everything that must come of it. */
interface Visit {
  title: string
  language: string
  answers: Answers
  stored: Answers
  problems: string[]
  lines: string[]
  summary: string
  scores: Record<string, unknown>
  findings: Record<string, string[]>
  path: string
  because: string[]
}

const folder = resolve(import.meta.dirname, 'golden')
const visits = readdirSync(folder).sort().map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Visit)
const reason = ({ at, points }: Reason): string => (points === undefined ? at : `${at} ${points}`)

describe.each(visits)('a visit: $title', ({ language, answers, ...visit }) => {
  const stored = storedAnswers(homeVisit, answers, household)
  const { scores, findings, recommendation } = assess(homeVisit, answers, household)

  test('is stored', () => expect(stored).toEqual(visit.stored))
  test('is checked', () => expect(checkAnswers(homeVisit, answers, household, language).map(({ at, message }) => `${at} ${message}`)).toEqual(visit.problems))
  test('is shown as label and value', () => {
    const lines = answerLines(homeVisit, stored, household, language)
    expect(lines.map(({ section, row, question, answer }) => [section, row, question, answer].filter(Boolean).join(' | '))).toEqual(visit.lines)
    expect(summaryLine(workedOut(homeVisit, stored, household), language).replaceAll(/[\u2068\u2069]/g, '')).toBe(visit.summary)
  })
  test('gives scores', () => {
    const shown = scores.map(({ scale, value, band, severity, reasons, sensitive }) => [scale, { value, band, severity, sensitive, reasons: reasons.map(reason) }])
    expect(JSON.parse(JSON.stringify(Object.fromEntries(shown)))).toEqual(visit.scores)
  })
  test('has findings', () => {
    const shown = findings.map(({ id, member, sensitive, reasons }) => [[id, member, sensitive && 'sensitive'].filter(Boolean).join(' '), reasons.map(reason)])
    expect(Object.fromEntries(shown)).toEqual(visit.findings)
  })
  test('leads to a path', () => {
    expect(recommendation?.path).toBe(visit.path)
    expect(recommendation?.reasons.map(reason)).toEqual(visit.because)
  })
})
