import { Table, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SortKey } from '../../../../core/cases/worklist-query.ts'
import type { WorklistQuestion } from '../../api-types.ts'
import { IconArrowDown, IconArrowUp } from '../../icons.ts'

interface SortHeadingProps {
  by: SortKey
  question: Pick<WorklistQuestion, 'sort' | 'descending'>
  onSort: (sort: SortKey, descending: boolean) => void
  children: ReactNode
}

/** A heading that sorts by its column, and the other way round when pressed again. */
export function SortHeading({ by, question, onSort, children }: SortHeadingProps) {
  const isSorted = question.sort === by
  const direction = question.descending ? 'descending' : 'ascending'
  const Arrow = question.descending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th scope="col" aria-sort={isSorted ? direction : 'none'}>
      <UnstyledButton className="cl-sort" onClick={() => onSort(by, isSorted && !question.descending)}>
        {children}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </UnstyledButton>
    </Table.Th>
  )
}
