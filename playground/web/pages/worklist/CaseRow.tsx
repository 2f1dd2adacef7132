import { Table } from '@mantine/core'
import { Link } from 'react-router'
import type { WorklistRow } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconChevronRight } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import { DueCell } from './DueCell.tsx'
import { FindingsCell } from './FindingsCell.tsx'
import { HouseholdCell } from './HouseholdCell.tsx'

/** One case of the worklist; the whole row leads to it. */
export function CaseRow({ row, withWorker }: { row: WorklistRow; withWorker: boolean }) {
  const { t, say } = useWords()
  const { pack } = useDesk()
  return (
    <Table.Tr className="cl-row-link">
      <Table.Td className="cl-cell-name">
        <Link className="cl-row-anchor" to={`/${pack}/cases/${row.caseId}`}>{t('household.name', { name: row.household })}</Link>
        <HouseholdCell row={row} />
      </Table.Td>
      <Table.Td className="cl-cell-phase"><Pill tone={row.status === 'open' ? 'loom' : 'plain'}>{say(row.phase.title)}</Pill></Table.Td>
      <Table.Td className="cl-cell-step">
        {row.nextStep ? say(row.nextStep) : <span className="cl-small cl-faint">{t('worklist.noStep')}</span>}
      </Table.Td>
      {withWorker && (
        <Table.Td className="cl-cell-worker">{row.worker?.name ?? <span className="cl-small cl-faint">{t('household.nobody')}</span>}</Table.Td>
      )}
      <Table.Td className="cl-cell-due"><DueCell row={row} /></Table.Td>
      <Table.Td className="cl-cell-findings"><FindingsCell findings={row.findings} /></Table.Td>
      <Table.Td className="cl-row-arrow"><IconChevronRight size={18} aria-hidden="true" /></Table.Td>
    </Table.Tr>
  )
}
