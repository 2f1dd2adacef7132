import type { OpenedPack } from '../api-types.ts'
import type { Desk } from './desk-context.ts'
import type { Seat } from './use-seat.ts'
import { composeWorkflow } from '../../../core/workflow/compose-workflow.ts'

/** A pack's desk with somebody at it; undefined while either is not known yet. */
export function deskOf(pack: string, opened: OpenedPack | undefined, seat: Seat | undefined, isLost: boolean): Desk | undefined {
  const { configuration, framework, problems = [], good = true } = opened ?? {}
  if (!configuration || !framework || !seat) return undefined
  const workflow = composeWorkflow(configuration, framework)
  return { pack, configuration, framework, workflow, problems, isGood: good, ...seat, timeZone: configuration.pack.timeZone, isLost }
}
