import { Button } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { memo, useEffect, useState } from 'react'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'
import { noteWords } from '../../../../core/exchange/words/import-words.ts'
import { IconInfoCircle } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { OutcomePill } from './OutcomePill.tsx'
import { bySheet } from './row-filter.ts'

const ROWS_AT_ONCE = 100
/** What the report calls the row in which the columns have their names. */
const COLUMN_NAMES = 'columns'

interface RowTableProps {
  lines: readonly ImportLine[]
  /** What a row says, and in which language. */
  wordsOf: (line: ImportLine) => string
  language: string
  chosen: ImportLine | undefined
  onChoose: (line: ImportLine) => void
}

/** Rows of the source and what each became. More are drawn as one comes near the end of those that are. */
export function RowTable({ lines, wordsOf, language, chosen, onChoose }: RowTableProps) {
  const { t, number } = useWords()
  const [drawn, setDrawn] = useState({ of: lines, count: ROWS_AT_ONCE })
  const count = drawn.of === lines ? drawn.count : ROWS_AT_ONCE
  const { ref, entry } = useIntersection({ rootMargin: '600px' })
  const drawMore = () => setDrawn({ of: lines, count: count + ROWS_AT_ONCE })
  const isNear = entry?.isIntersecting === true
  useEffect(() => {
    if (isNear) setDrawn((now) => ({ of: lines, count: (now.of === lines ? now.count : ROWS_AT_ONCE) + ROWS_AT_ONCE }))
  }, [isNear, lines])
  const left = lines.length - count
  return (
    <>
      <table className="cl-load-rows" aria-rowcount={lines.length + 1}>
        <thead><tr><th scope="col">{t('load.row')}</th><th scope="col">{t('load.says')}</th><th scope="col">{t('load.became')}</th></tr></thead>
        {bySheet(lines.slice(0, count)).map(({ sheet, lines: rows }) => (
          <tbody key={`${sheet}${rows[0]?.row}`}>
            {sheet !== '' && <tr className="cl-load-rows-sheet"><th scope="rowgroup" colSpan={3}>{t('load.sheet', { sheet })}</th></tr>}
            {rows.map((line) => <Row key={`${line.row} ${line.name}`} line={line} words={wordsOf(line)} language={language} isChosen={line === chosen} onChoose={onChoose} />)}
          </tbody>
        ))}
      </table>
      {left > 0 && (
        <div ref={ref} className="cl-panel-foot">
          <span>{t('load.left', { left: number(left) })}</span>
          <Button size="sm" variant="default" onClick={drawMore}>{t('load.more')}</Button>
        </div>
      )}
    </>
  )
}

interface RowProps {
  line: ImportLine
  words: string
  language: string
  isChosen: boolean
  onChoose: (line: ImportLine) => void
}

const Row = memo(function Row({ line, words, language, isChosen, onChoose }: RowProps) {
  const { t, number, language: page } = useWords()
  const { row, type, outcome, notes } = line
  // Of a row without words its type is all there is to say.
  const says = words || (type === COLUMN_NAMES ? t('load.columns.header') : type || t('load.noWords'))
  return (
    <tr className="cl-row-link" data-chosen={isChosen || undefined}>
      <td className="cl-num">{row > 0 && number(row)}</td>
      <td>
        {type && words && <code className="cl-load-rows-type" dir="ltr">{type}</code>}
        <button type="button" className="cl-row-anchor" aria-pressed={isChosen} onClick={() => onChoose(line)}><bdi lang={words ? language : undefined}>{says}</bdi></button>
        {outcome === 'whole' && notes.length > 0 && <small className="cl-load-rows-noted"><IconInfoCircle size={14} aria-hidden="true" />{t('load.noted')}</small>}
        {outcome !== 'whole' && notes.map((note, place) => <small key={place} data-outcome={outcome}>{noteWords(note, page.id)}</small>)}
      </td>
      <td><OutcomePill outcome={outcome} /></td>
    </tr>
  )
})
