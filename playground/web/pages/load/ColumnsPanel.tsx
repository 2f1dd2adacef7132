import { Button, NativeSelect } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { ImportColumns } from '../../../../core/exchange/import-report.ts'
import type { ColumnMeaning } from '../../../../core/exchange/table/columns.ts'
import { Panel } from '../../look/Panel.tsx'
import { Unfold } from '../../look/Unfold.tsx'
import { useWords } from '../../use-words.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { choiceOf, columnsAsked, endsOf, sheetAsked, wordsAt } from './columns-asked.ts'

/** As people think of them: what a question stands under, the question, its answer, and what else is said of it. */
const SHOWN = ['section', 'question', 'type', 'options', 'score', 'help', 'required', 'code', 'condition'] as const satisfies readonly ColumnMeaning[]
/** What may stand in several columns. */
const SEVERAL = ['options', 'score'] as const satisfies readonly ColumnMeaning[]

interface ColumnsPanelProps {
  title: string
  columns: ImportColumns
  /** Unfolded where nothing goes on without it. */
  isOpen?: boolean
  /** The files as they were sent; absent once the page no longer has them. */
  files?: readonly File[] | undefined
  onRead: (files: readonly File[], columns: string) => void
}

/** What the columns of a table were taken for, and reading it again with others. */
export function ColumnsPanel({ title, columns, isOpen = false, files, onRead }: ColumnsPanelProps) {
  const { t, number } = useWords()
  const [choice, setChoice] = useState(() => choiceOf(columns))
  const { at, headerRow } = choice
  const each = columns.columns.map((column) => ({ value: column.letter, label: `${column.letter} · ${wordsAt(column, headerRow)}` }))
  const choose = (meaning: ColumnMeaning, chosen: string) => setChoice({ ...choice, at: { ...at, [meaning]: chosen } })
  const lastRow = Math.max(headerRow, ...columns.columns.map(({ rows }) => rows.length))
  const rows = Array.from({ length: lastRow + 1 }, (_, row) => ({ value: String(row), label: row === 0 ? t('load.columns.noHeader') : t('load.columns.headerAt', { row: number(row) }) }))
  const { sheet, sheets } = columns
  const read = (chosen: readonly File[]) => onRead(chosen, columnsAsked(choice))
  return (
    <Panel>
      <Unfold className="cl-table-columns" isOpen={isOpen} summary={<h2>{title}</h2>}>
        {() => (
          <>
            <p className="cl-help">{t('load.columns.why')}</p>
            <div className="cl-table-columns-each">
              {files && sheets.length > 1 && <NativeSelect label={t('load.columns.sheet')} data={sheets} value={sheet} onChange={({ currentTarget }) => onRead(files, sheetAsked(currentTarget.value))} />}
              <NativeSelect label={t('load.columns.header')} data={rows} value={String(headerRow)} onChange={({ currentTarget }) => setChoice({ ...choice, headerRow: Number(currentTarget.value) })} />
              {SHOWN.map((meaning) => {
                const [first, last] = endsOf(at[meaning])
                const several = SEVERAL.find((one) => one === meaning)
                const further = each.slice(each.findIndex(({ value }) => value === first) + 1)
                return (
                  <Fragment key={meaning}>
                    <NativeSelect label={t(`load.columns.${meaning}`)} data={[{ value: '', label: t('load.columns.none') }, ...each]} value={first} onChange={({ currentTarget }) => choose(meaning, currentTarget.value)} />
                    {several && first !== '' && further.length > 0 && (
                      <NativeSelect
                        label={t(`load.columns.${several}To`)} data={[{ value: '', label: t('load.columns.onlyOne') }, ...further]} value={last}
                        onChange={({ currentTarget }) => choose(meaning, currentTarget.value === '' ? first : `${first}:${currentTarget.value}`)}
                      />
                    )}
                  </Fragment>
                )
              })}
            </div>
            <div className="cl-table-columns-read">
              {files
                ? <Button variant="default" disabled={at.question === ''} onClick={() => read(files)}>{t('load.columns.again')}</Button>
                : <><p>{t('load.columns.fileAgain')}</p><ChooseFiles variant="default" onFiles={read}>{t('load.choose')}</ChooseFiles></>}
            </div>
          </>
        )}
      </Unfold>
    </Panel>
  )
}
