import type { FormChange } from '../../../../core/definitions/form-change.ts'
import { formChanges } from '../../../../core/definitions/form-changes.ts'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'
import type { TakenForm } from '../../tool-types.ts'

/** How a tool differs from what it was when it was loaded before. */
export interface SinceLoaded {
  /** The file it was loaded from before. */
  readonly source: string
  readonly changes: readonly FormChange[]
  /** Questions that are new, questions that are gone, and everything else in which something differs. */
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** Rows that became whole what they were meant to be, and did not before. */
  readonly whole: number
}

/** What differs between two loads of one tool; undefined where either cannot be filled in. */
export function sinceLoaded(before: TakenForm, now: TakenForm): SinceLoaded | undefined {
  if (!before.checked.form || !now.checked.form) return undefined
  const changes = formChanges(before.checked.form, now.checked.form)
  const questions = (kind: FormChange['kind']) => changes.filter((change) => change.of === 'question' && change.kind === kind)
  const [added, removed] = [questions('added'), questions('removed')]
  const others = changes.filter((change) => !added.includes(change) && !removed.includes(change))
  // A question of which several things differ, its options among them, is one thing that changed; a list comes and goes with what chooses from it.
  const changed = new Set(others.filter(({ of, kind }) => of !== 'code list' || kind === 'options').map(({ of, path }) => (of === 'option' ? `question ${path}` : `${of} ${path}`))).size
  return { source: before.report.source, changes, added: added.length, removed: removed.length, changed, whole: nowWhole(before.report.lines, now.report.lines) }
}

function nowWhole(before: readonly ImportLine[], now: readonly ImportLine[]): number {
  const mended = new Set(before.filter(({ outcome }) => outcome !== 'whole').map(rowName))
  return now.filter((line) => line.outcome === 'whole' && mended.has(rowName(line))).length
}

/** By what a row is known again where others have come before it. */
export function rowName({ sheet, name, label, row }: ImportLine): string {
  return JSON.stringify([sheet, name || label || row])
}
