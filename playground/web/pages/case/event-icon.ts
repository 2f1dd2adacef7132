import type { CaseEvent } from '../../../../core/cases/case-event.ts'
import {
  IconArrowsExchange, IconCalendarCheck, IconCalendarPlus, IconCheck, IconClipboardCheck, IconFlagCheck, IconLink, IconLockOpen,
  IconMailOpened, IconNote, IconRoute, IconSignature, IconSitemap, IconTarget, IconTransfer, IconUserCheck,
} from '../../icons.ts'

const icons: Readonly<Record<CaseEvent['type'], typeof IconNote>> = {
  opened: IconMailOpened,
  linked: IconLink,
  assigned: IconUserCheck,
  transferred: IconTransfer,
  recorded: IconNote,
  acknowledged: IconCheck,
  assessed: IconClipboardCheck,
  decided: IconSitemap,
  planned: IconRoute,
  signed: IconSignature,
  scheduled: IconCalendarPlus,
  met: IconCalendarCheck,
  referred: IconArrowsExchange,
  evaluated: IconTarget,
  closed: IconFlagCheck,
  reopened: IconLockOpen,
}

/** The sign of something that happened. */
export function eventIcon(type: CaseEvent['type']): typeof IconNote {
  return icons[type]
}
