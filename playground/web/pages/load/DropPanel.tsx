import { IconFileImport } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { ChooseFiles } from './ChooseFiles.tsx'

interface DropPanelProps {
  isOver: boolean
  onFiles: (files: readonly File[]) => void
}

/** Nothing is loaded yet: where files go, and what is taken. */
export function DropPanel({ isOver, onFiles }: DropPanelProps) {
  const { t } = useWords()
  return (
    <section className="cl-panel cl-drop" data-over={isOver || undefined} aria-labelledby="drop">
      <span className="cl-state-icon"><IconFileImport aria-hidden="true" /></span>
      <h2 id="drop">{isOver ? t('load.letGo') : t('load.drop')}</h2>
      <p>{t('load.dropWhy')}</p>
      <ChooseFiles onFiles={onFiles}>{t('load.choose')}</ChooseFiles>
      <dl className="cl-drop-kinds">
        <div><dt>{t('load.kindXlsform')}</dt><dd>{t('load.kindXlsformWhy')}</dd></div>
        <div><dt>{t('load.kindCsv')}</dt><dd>{t('load.kindCsvWhy')}</dd></div>
        <div><dt>{t('load.kindTable')}</dt><dd>{t('load.kindTableWhy')}</dd></div>
        <div><dt>{t('load.kindJson')}</dt><dd>{t('load.kindJsonWhy')}</dd></div>
        <div><dt>{t('load.kindOwn')}</dt><dd>{t('load.kindOwnWhy')}</dd></div>
        <div><dt>{t('load.kindSafe')}</dt><dd>{t('load.kindSafeWhy')}</dd></div>
      </dl>
    </section>
  )
}
