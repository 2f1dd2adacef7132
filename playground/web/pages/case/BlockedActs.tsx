import type { ActOffer } from '../../../../core/workflow/possible-acts.ts'
import { IconLock } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { blockedTogether } from './blocked-together.ts'

/** What cannot be done now, and why. */
export function BlockedActs({ offers }: { offers: readonly ActOffer[] }) {
  const { t, say, language } = useWords()
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
    </section>
  )
}
