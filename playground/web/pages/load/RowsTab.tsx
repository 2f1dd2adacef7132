import { CloseButton, Drawer, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'
import { noteWords } from '../../../../core/exchange/words/import-words.ts'
import type { TakenForm } from '../../tool-types.ts'
import { IconSearch } from '../../icons.ts'
import { ChipSwitch } from '../../look/ChipSwitch.tsx'
import { Empty } from '../../look/States.tsx'
import { useWords } from '../../use-words.ts'
import { countsOf, rowsShown, type Shown } from './row-filter.ts'
import { RowPreview } from './RowPreview.tsx'
import { rowName } from './since-loaded.ts'
import { rowWords } from './row-words.ts'
import { RowTable } from './RowTable.tsx'
import { ToolLanguage } from '../tools/ToolLanguage.tsx'

interface RowsTabProps {
  taken: TakenForm
  languages: readonly string[]
  language: string
  onLanguage: (language: string) => void
}

/** The rows of the source, and beside them the question that the chosen one became. */
export function RowsTab({ taken, languages, language, onLanguage }: RowsTabProps) {
  const { t, number, language: reading } = useWords()
  const { report, definition, checked, version } = taken
  const [wanted, setWanted] = useState<Shown>('all')
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const isWide = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false })
  const [picked, setChosen] = useState<ImportLine>()
  const counts = countsOf(report)
  // Once the last of them is mended, the others are of interest again.
  const shown = counts[wanted] === 0 ? 'all' : wanted
  const wordsOf = useMemo(() => rowWords(definition, language), [definition, language])
  const lines = useMemo(
    () => rowsShown(report.lines, shown, search, (line) => [wordsOf(line), ...line.notes.map((note) => noteWords(note, reading.id))].join(' ')),
    [report, shown, search, wordsOf, reading.id],
  )
  const first = lines.find(({ became, label }) => became && label) ?? lines[0]
  // Of a file that was loaded again, the row of the same name.
  const chosen = picked && (lines.find((line) => line === picked) ?? lines.find((line) => rowName(line) === rowName(picked)))
  const seen = chosen ?? (isWide ? first : undefined)
  const options = (['all', 'whole', 'approximated', 'not-taken'] as const).map((id) => ({ id, title: `${t(`load.shown.${id}`)} ${number(counts[id])}`, isDisabled: id !== 'all' && counts[id] === 0 }))
  const choose = useCallback((line: ImportLine) => setChosen(line), [])
  const preview = seen && <RowPreview key={version} line={seen} words={wordsOf(seen)} definition={definition} form={checked.form} language={language} />
  const chooseLanguage = <ToolLanguage languages={languages} language={language} onLanguage={onLanguage} />
  return (
    <div className="cl-load-columns">
      <section className="cl-panel" data-flush aria-labelledby="rows">
        <div className="cl-load-rows-head">
          <h2 id="rows">{t('load.rows')}</h2>
          <ChipSwitch label={t('load.filter')} isLabelHidden options={options} value={shown} onChange={setWanted} />
          <TextInput
            type="search" aria-label={t('load.search')} placeholder={t('load.search')} value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            leftSection={<IconSearch size={18} aria-hidden="true" />}
            rightSection={typed && <CloseButton aria-label={t('worklist.clear')} onClick={() => setTyped('')} />}
          />
          <p className="cl-hidden" role="status">{t('load.found', { count: lines.length })}</p>
        </div>
        {lines.length > 0
          ? <RowTable lines={lines} wordsOf={wordsOf} language={language} chosen={seen} onChoose={choose} />
          : <Empty icon={<IconSearch />} title={t('load.foundNone')} sentence={t('load.foundNoneWhy')} />}
      </section>
      {isWide
        ? (
            <aside className="cl-panel cl-load-side" aria-label={t('load.seen')}>
              <div className="cl-load-side-head"><h2>{t('load.seen')}</h2>{chooseLanguage}</div>
              {preview}
            </aside>
          )
        : (
            <Drawer
              opened={seen !== undefined} onClose={() => setChosen(undefined)} position="bottom" size="auto" classNames={{ content: 'cl-nav-drawer' }}
              title={t('load.seen')} closeButtonProps={{ 'aria-label': t('form.close') }}
            >
              <div className="cl-preview-sheet">{chooseLanguage}{preview}</div>
            </Drawer>
          )}
    </div>
  )
}
