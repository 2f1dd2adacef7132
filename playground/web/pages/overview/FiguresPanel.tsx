import { Table } from '@mantine/core'
import { useState } from 'react'
import type { Figure } from '../../../../core/insight/overview.ts'
import { LEAST_SHOWN } from '../../../../core/insight/small-cells.ts'
import { Bar } from '../../look/Bar.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Segments } from '../../look/Segments.tsx'
import { useWords } from '../../use-words.ts'

/** Counts as bars, or as a table for who would rather read or copy the numbers. */
export function FiguresPanel({ title, what, figures }: { title: string; what: string; figures: readonly Figure[] }) {
  const { t } = useWords()
  const [shape, setShape] = useState<'bars' | 'table'>('bars')
  const shapes = [{ id: 'bars', title: t('overview.bars') }, { id: 'table', title: t('overview.table') }] as const
  const choose = <Segments label={t('overview.shape', { title })} isLabelHidden size="small" options={shapes} value={shape} onChange={setShape} />
  if (figures.length === 0) return <Panel title={title}><p className="cl-small">{t('overview.nothing')}</p></Panel>
  return (
    <Panel title={title} aside={choose}>
      {shape === 'bars' ? <Bars figures={figures} /> : <FigureTable title={title} what={what} figures={figures} />}
    </Panel>
  )
}

function Bars({ figures }: { figures: readonly Figure[] }) {
  const { t, say, number } = useWords()
  const most = Math.max(1, ...figures.map(({ count }) => count ?? 0))
  return figures.map(({ id, title, count }) => (
    <Bar key={id} label={say(title)} value={count} max={most} text={count === null ? t('overview.few', { least: LEAST_SHOWN }) : number(count)} />
  ))
}

function FigureTable({ title, what, figures }: { title: string; what: string; figures: readonly Figure[] }) {
  const { t, say, number } = useWords()
  return (
    <Table aria-label={title}>
      <Table.Thead>
        <Table.Tr><Table.Th scope="col">{what}</Table.Th><Table.Th scope="col" ta="end">{t('overview.count')}</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.map(({ id, title: name, count }) => (
          <Table.Tr key={id}>
            <Table.Td>{say(name)}</Table.Td>
            <Table.Td ta="end">{count === null ? t('overview.few', { least: LEAST_SHOWN }) : number(count)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
