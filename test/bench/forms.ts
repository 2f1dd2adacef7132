import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildPages } from '../../core/server/build-pages.ts'
import { findChromium } from '../browser/chromium.ts'
import { openBrowser } from '../browser/at-the-desk.ts'
import { PROJECT } from '../server/started-server.ts'
import { type Figure, median, rounded } from './figure.ts'
import { buildEngines, otherEngines } from './forms/build-engines.ts'
import { type Ways, waysThrough } from './forms/ways-through.ts'
import { type Visit, visit } from './forms/measure.ts'
import { ourPage } from './forms/our-page.ts'
import type { Subject } from './forms/subject.ts'

const ROUNDS = 3
const COUNTS = [100, 500, 1000]
/** Has goals of its own, and so is measured in every round. */
const WITH_GOALS = [10, 500, 1000]
const SHORT = 10

/** One form engine at one length. */
interface Cell {
  readonly subject: Subject
  readonly count: number
  readonly visits: (Visit & Partial<Ways>)[]
}

/**
 * Forms of 100, 500 and 1,000 questions: our page, drafts, scores and all, against other engines drawn bare on an empty page.
 * Opening is measured from a click, with the program loaded and the definition at hand; ours also asks the server for the act.
 */
export async function benchForms(rounds = ROUNDS, counts: readonly number[] = COUNTS): Promise<readonly Figure[]> {
  if (findChromium() === undefined) {
    console.log('No Chromium was found, so nothing was measured. Install it, or set CHROMIUM to its path.')
    return []
  }
  await buildPages(PROJECT, 'playground/web', console.log)
  const folder = mkdtempSync(join(tmpdir(), 'caseloom-forms-'))
  const engines = await buildEngines(join(folder, 'engines'))
  const ours = await ourPage(folder, [SHORT, ...counts])
  const browser = await openBrowser()
  try {
    const others = otherEngines(engines)
    const cell = (subject: Subject, count: number): Cell => ({ subject, count, visits: [] })
    const cells = [cell(ours.subject, SHORT), ...counts.flatMap((count) => [ours.subject, ours.onePage, ...others].map((subject) => cell(subject, count)))]
    for (let round = 1; round <= rounds; round++) {
      const inTurn = round % 2 === 0 ? cells.toReversed() : cells
      for (const each of inTurn) {
        if (round > 1 && !hasGoal(each)) continue
        const began = performance.now()
        each.visits.push(await visitOf(browser, each, each.subject === ours.subject))
        console.log(`Round ${round} of ${rounds}: ${each.subject.name}, ${each.count} questions, in ${rounded((performance.now() - began) / 1000)} s`)
      }
    }
    console.table(cells.map(row))
    return figures(cells, [ours.subject, ours.onePage])
  } finally {
    await browser.close()
    await Promise.all([ours.stop(), engines.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Others stand in the table for comparison only: once is enough, and the benchmark ends in a quarter of an hour. */
function hasGoal({ subject, count }: Cell): boolean {
  return WITH_GOALS.includes(count) && subject.name !== 'JSONForms' && (subject.name !== 'SurveyJS' || count === 1000)
}

async function visitOf(browser: Browser, { subject, count }: Cell, hasSections: boolean): Promise<Visit & Partial<Ways>> {
  let ways: Ways | undefined
  const taken = await visit(browser, subject, count, async (page) => {
    if (hasSections && count > SHORT) ways = await waysThrough(page)
  })
  return { ...taken, ...ways }
}

function row({ subject, count, visits }: Cell) {
  const middle = (measure: keyof (Visit & Ways)) => {
    const measured = visits.flatMap((each) => each[measure] ?? [])
    return measured.length > 0 ? rounded(median(measured)) : ''
  }
  return {
    engine: subject.name,
    questions: count,
    'open, ms': middle('open'),
    'script a key, ms': middle('scriptPerKey'),
    'key to paint, ms': middle('keyToPaint'),
    'reveal, ms': middle('reveal'),
    'heap, MB': middle('heap'),
    'any section, ms': middle('slowestSection'),
    'last missing, ms': middle('lastMissing'),
  }
}

function figures(cells: readonly Cell[], ours: readonly Subject[]): readonly Figure[] {
  const of = (name: string, count: number) => cells.find((cell) => cell.subject.name === name && cell.count === count)
  return ours.flatMap((subject) => {
    const name = subject === ours[0] ? 'forms' : 'forms.onePage'
    const against = (figure: string, measure: keyof Visit, count: number, other: Cell | undefined, goal: string): Figure[] => {
      const mine = of(subject.name, count)
      return mine && other ? [{ figure: `${name}.${figure}`, value: ratio(mine, other, measure), goal }] : []
    }
    const middle = (figure: string, measure: keyof Ways, count: number): Figure[] => {
      const taken = of(subject.name, count)?.visits.flatMap((each) => each[measure] ?? []) ?? []
      return taken.length > 0 ? [{ figure: `${name}.${figure}`, value: rounded(median(taken)), goal: '<= 150' }] : []
    }
    const stock = (count: number) => of('stock @rjsf/core', count)
    return [
      ...[500, 1000].flatMap((count) => [
        ...against(`script.${count}.stock`, 'scriptPerKey', count, stock(count), '<= 0.1'),
        ...against(`keyToPaint.${count}.short`, 'keyToPaint', count, of(ours[0]?.name ?? '', SHORT), '<= 1.3'),
      ]),
      ...against('open.1000.stock', 'open', 1000, stock(1000), '<= 0.6'),
      ...against('open.1000.surveyjs', 'open', 1000, of('SurveyJS', 1000), '<= 0.25'),
      ...against('reveal.1000.stock', 'reveal', 1000, stock(1000), '<= 0.7'),
      ...against('heap.1000.stock', 'heap', 1000, stock(1000), '<= 1'),
      ...middle('section.1000.ms', 'slowestSection', 1000),
      ...middle('lastMissing.1000.ms', 'lastMissing', 1000),
    ]
  })
}

/** Median of the rounds' ratios: what else the machine does slows both alike. */
function ratio(mine: Cell, other: Cell, measure: keyof Visit): number {
  return rounded(median(mine.visits.map((each, round) => (each[measure] ?? NaN) / (other.visits[round]?.[measure] ?? NaN))))
}
