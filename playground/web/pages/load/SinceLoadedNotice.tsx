import { isolated } from '../../isolated.ts'
import { Because } from '../../look/Because.tsx'
import { Unfold } from '../../look/Unfold.tsx'
import { useWords } from '../../use-words.ts'
import { useChangeWords } from '../../forms/versions/use-change-words.ts'
import type { SinceLoaded } from './since-loaded.ts'

const COUNTED = ['added', 'removed', 'changed', 'whole'] as const
const LINES_AT_MOST = 50

/** What differs since the tool was loaded before, and that nothing typed is lost by it. */
export function SinceLoadedNotice({ since, isFilled }: { since: SinceLoaded; isFilled: boolean }) {
  const { t, language } = useWords()
  const changeWords = useChangeWords()
  const source = isolated(since.source)
  const counted = COUNTED.filter((one) => since[one] > 0).map((one) => t(`load.since.${one}`, { count: since[one] }))
  const what = new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(counted)
  const further = since.changes.length - LINES_AT_MOST
  return (
    <Because>
      <b>{counted.length === 0 ? t('load.since.same', { source }) : t('load.since.title', { source, what })}</b>
      {isFilled && since.changes.length > 0 && <>{' '}{t('load.since.stays')}</>}
      {since.changes.length > 0 && (
        <Unfold className="cl-version-changes" summary={t('versions.what')}>
          {() => (
            <ul>
              {since.changes.slice(0, LINES_AT_MOST).map((change, place) => <li key={place}>{changeWords(change)}</li>)}
              {further > 0 && <li>{t('load.since.further', { count: further })}</li>}
            </ul>
          )}
        </Unfold>
      )}
    </Because>
  )
}
