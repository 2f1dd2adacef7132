import { Table } from '@mantine/core'
import type { SortKey } from '../../../../core/cases/worklist-query.ts'
import type { WorklistQuestion, WorklistRow } from '../../api-types.ts'
import { useWords } from '../../use-words.ts'
import { CaseRow } from './CaseRow.tsx'
import { SortHeading } from './SortHeading.tsx'

interface WorklistTableProps {
  rows: readonly WorklistRow[]
  question: WorklistQuestion
  onSort: (sort: SortKey, descending: boolean) => void
}

/** Cases as rows, on a phone as cards; the column with the worker only where others' cases are shown too. */
export function WorklistTable({ rows, question, onSort }: WorklistTableProps) {
  const { t } = useWords()
  const withWorker = question.tab !== 'mine' && question.tab !== 'unassigned'
  const sort = { question, onSort }
  return (
    <div className="cl-table-scroll">
      <Table className="cl-cards" highlightOnHover aria-label={t(`worklist.tabs.${question.tab}`)}>
        <Table.Thead>
          <Table.Tr>
            <SortHeading {...sort} by="household">{t('worklist.household')}</SortHeading>
            <SortHeading {...sort} by="phase">{t('worklist.phase')}</SortHeading>
            <Table.Th scope="col">{t('worklist.nextStep')}</Table.Th>
            {withWorker && <Table.Th scope="col">{t('worklist.worker')}</Table.Th>}
            <SortHeading {...sort} by="due">{t('worklist.due')}</SortHeading>
            <Table.Th scope="col">{t('worklist.findings')}</Table.Th>
            <Table.Th aria-hidden="true" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => <CaseRow key={row.caseId} row={row} withWorker={withWorker} />)}
        </Table.Tbody>
      </Table>
    </div>
  )
}
