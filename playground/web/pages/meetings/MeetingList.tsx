import { Link } from 'react-router'
import type { MeetingRow } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconChevronRight } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { HouseholdCell } from '../worklist/HouseholdCell.tsx'
import './meetings.css'

/** The meetings of one day, by the clock. */
export function MeetingList({ rows }: { rows: readonly MeetingRow[] }) {
  const { t, say } = useWords()
  const { pack } = useDesk()
  const { clock } = useMoments()
  const inOrder = rows.toSorted((one, other) => one.meetingAt.localeCompare(other.meetingAt))
  return (
    <ol className="cl-meetings" role="list">
      {inOrder.map((row) => (
        <li key={row.caseId} className="cl-row-link cl-meeting">
          <time className="cl-num" dateTime={row.meetingAt}><b>{clock(row.meetingAt)}</b></time>
          <div>
            <Link className="cl-row-anchor" to={`/${pack}/cases/${row.caseId}`}>{t('household.name', { name: row.household })}</Link>
            <HouseholdCell row={row} />
          </div>
          <div className="cl-meeting-phase">
            <Pill tone="loom">{say(row.phase.title)}</Pill>
            {row.worker && <span className="cl-small">{row.worker.name}</span>}
          </div>
          <IconChevronRight size={18} aria-hidden="true" />
        </li>
      ))}
    </ol>
  )
}
