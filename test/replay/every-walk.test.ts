import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { importFile } from '../../core/exchange/import-file.ts'
import { compileForm } from '../../core/forms/compile/compile-form.ts'
import { kindOfDifference } from './kinds-of-difference.ts'
import { playWalk } from './play-walk.ts'
import { shownDifference } from './shown-difference.ts'
import { tracesIn } from './trace.ts'

const INPUTS = resolve(import.meta.dirname, '../../../shared/inputs')
const TRACES = join(INPUTS, 'xlsform-traces')
const files = existsSync(TRACES) ? readdirSync(TRACES).filter((name) => name.endsWith('.jsonl')) : []
if (files.length === 0) console.info('The folder ../shared/inputs is absent: no recorded walk is played.')

/** States that are equal at least, of all nodes after all steps of all walks. */
const FLOOR = 0.97

describe.runIf(files.length > 0)('walks that the engine of ODK has recorded', () => {
  let states = 0
  let different = 0
  const reasons = new Map<string, { readonly why: string; count: number }>()

  test.each(files)('%s comes out the same, or differs for a reason', async (file) => {
    const walks = tracesIn(readFileSync(join(TRACES, file), 'utf8'))
    const form = join(INPUTS, (walks[0]?.form ?? '').replace('/dev/', '/'))
    const imported = await importFile([{ name: basename(form), bytes: readFileSync(form) }])
    if (!imported.ok) throw new Error(imported.report.problems[0]?.message)
    const compiled = compileForm(imported.definition)
    const unexplained: string[] = []
    for (const walk of walks) {
      const played = playWalk(compiled, walk)
      states += played.states
      different += played.differences.length
      for (const difference of played.differences) {
        const reason = kindOfDifference(difference, compiled)
        if (!reason) unexplained.push(shownDifference(walk, difference, compiled))
        else reasons.set(reason.kind, { why: reason.why, count: (reasons.get(reason.kind)?.count ?? 0) + 1 })
      }
    }
    expect(unexplained).toEqual([])
  })

  afterAll(() => {
    const share = (states - different) / states
    const lines = [...reasons].sort(([, one], [, other]) => other.count - one.count).map(([kind, { why, count }]) => `${String(count).padStart(6)} ${kind}: ${why}`)
    console.info([`${(100 * share).toFixed(2)} % of ${states} states are equal`, ...lines].join('\n'))
    expect(share).toBeGreaterThan(FLOOR)
  })
})
