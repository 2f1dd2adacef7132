import { Table } from '@mantine/core'
import { Link } from 'react-router'
import type { InboxRow, InboxSort } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconChevronRight, IconLink } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { DueCell } from '../worklist/DueCell.tsx'
import { HouseholdCell } from '../worklist/HouseholdCell.tsx'
import { SortHeading } from '../worklist/SortHeading.tsx'

interface InboxTableProps {
  rows: readonly InboxRow[]
  sort: InboxSort
  onSort: (sort: InboxSort) => void
  fresh: string | null
}

/** Households that wait; one that applied again says which case it belongs to. */
export function InboxTable({ rows, sort, onSort, fresh }: InboxTableProps) {
  const { t } = useWords()
  const question = { sort, descending: sort === 'arrivedAt' }
  return (
    <div className="cl-table-scroll">
      <Table className="cl-cards" highlightOnHover aria-label={t('inbox.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('worklist.household')}</Table.Th>
            <SortHeading by="arrivedAt" question={question} onSort={() => onSort('arrivedAt')}>{t('inbox.arrived')}</SortHeading>
            <Table.Th scope="col">{t('inbox.record')}</Table.Th>
            <Table.Th scope="col">{t('worklist.nextStep')}</Table.Th>
            <SortHeading by="due" question={question} onSort={() => onSort('due')}>{t('worklist.due')}</SortHeading>
            <Table.Th aria-hidden="true" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => <Arrival key={row.caseId} row={row} isFresh={row.caseId === fresh} />)}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Arrival({ row, isFresh }: { row: InboxRow; isFresh: boolean }) {
  const { t, say } = useWords()
  const { pack } = useDesk()
  const moments = useMoments()
  return (
    <Table.Tr className="cl-row-link" data-fresh={isFresh || undefined}>
      <Table.Td className="cl-cell-name">
        <Link className="cl-row-anchor" to={`/${pack}/cases/${row.caseId}`}>{t('household.name', { name: row.household })}</Link>
        <HouseholdCell row={row} />
      </Table.Td>
      <Table.Td className="cl-cell-phase">
        <span className="cl-row" data-gap="tight">
          <time className="cl-nowrap" dateTime={row.arrivedAt}>{moments.moment(row.arrivedAt)}</time>
          {isFresh && <Pill tone="loom">{t('inbox.justArrived')}</Pill>}
        </span>
      </Table.Td>
      <Table.Td className="cl-cell-worker">
        {row.again && <Pill tone="blue" icon={<IconLink aria-hidden="true" />}>{t('inbox.again')}</Pill>}
        <div className="cl-small"><bdi>{row.record}</bdi></div>
        {row.again && <div className="cl-small cl-nowrap">{t('inbox.belongs', { case: row.caseId })}</div>}
      </Table.Td>
      <Table.Td className="cl-cell-step">{row.nextStep ? say(row.nextStep) : <span className="cl-small cl-faint">{t('worklist.noStep')}</span>}</Table.Td>
      <Table.Td className="cl-cell-due">
        <DueCell row={row} />
        {row.again && row.status === 'open' && row.due !== null && <div className="cl-small">{t('inbox.sinceBefore')}</div>}
      </Table.Td>
      <Table.Td className="cl-row-arrow"><IconChevronRight size={18} aria-hidden="true" /></Table.Td>
    </Table.Tr>
  )
}
