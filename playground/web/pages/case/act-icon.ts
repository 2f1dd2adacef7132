import type { Act } from '../../../../core/definitions/definition-types.ts'
import {
  IconArrowsExchange, IconCalendarCheck, IconCalendarPlus, IconCheck, IconClipboardCheck, IconFlagCheck, IconLockOpen, IconNote,
  IconRoute, IconSignature, IconSitemap, IconTarget, IconTransfer, IconUserCheck,
} from '../../icons.ts'

const icons: Readonly<Record<Act['kind'], typeof IconNote>> = {
  assign: IconUserCheck,
  transfer: IconTransfer,
  record: IconNote,
  assess: IconClipboardCheck,
  decide: IconSitemap,
  plan: IconRoute,
  sign: IconSignature,
  schedule: IconCalendarPlus,
  meet: IconCalendarCheck,
  refer: IconArrowsExchange,
  evaluate: IconTarget,
  close: IconFlagCheck,
  reopen: IconLockOpen,
  acknowledge: IconCheck,
}

/** The sign of a kind of act. */
export function actIcon(kind: Act['kind']): typeof IconNote {
  return icons[kind]
}
