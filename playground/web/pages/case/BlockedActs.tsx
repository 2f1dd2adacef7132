import type { ActOffer } from '../../../../core/workflow/possible-acts.ts'
import type { DraftOffer } from '../../api-types.ts'
import { IconLock } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { blockedTogether } from './blocked-together.ts'

interface BlockedActsProps {
  offers: readonly ActOffer[]
  /** What the person has begun. */
  drafts: readonly DraftOffer[]
}

/** What cannot be done now, and why; what was begun of it is kept. */
export function BlockedActs({ offers, drafts }: BlockedActsProps) {
  const { t, say, language } = useWords()
  const { moment } = useMoments()
  const blocked = blockedTogether(offers)
  const list = new Intl.ListFormat(language.locale)
  if (blocked.length === 0) return null
  return (
    <section className="cl-blocked" aria-labelledby="blocked">
      <h3 id="blocked" className="cl-small">{t('case.blocked')}</h3>
      <ul className="cl-plain-list" role="list">
        {blocked.map(({ titles, reasons }) => (
          <li key={titles.map(say).join()}>
            <IconLock size={16} aria-hidden="true" />
            <span><b>{list.format(titles.map(say))}</b>: {reasons.join(t('case.reasonsBetween'))}</span>
          </li>
        ))}
      </ul>
      {offers.filter(({ possible }) => !possible).map(({ id, title }) => {
        const draft = drafts.find(({ act }) => act === id)
        return draft && <p key={id} className="cl-small">{t('case.draftKept', { act: say(title), when: moment(draft.savedAt) })}</p>
      })}
    </section>
  )
}
