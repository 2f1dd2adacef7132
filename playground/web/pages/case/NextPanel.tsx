import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconArrowRight, IconLock } from '../../icons.ts'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { actIcon } from './act-icon.ts'

/** What can be done with the case now, one act first; and what cannot, with the reasons. */
export function NextPanel({ view }: { view: CaseView }) {
  const { t, say } = useWords()
  const { pack } = useDesk()
  const { kase, offers } = view
  const possible = offers.filter((offer) => offer.possible).sort((one, other) => Number(other.primary) - Number(one.primary))
  const blocked = offers.filter((offer) => !offer.possible)
  return (
    <Panel title={t('case.next')} aside={<DuePill view={view} />} isNext>
      <div className="cl-stack" data-gap="tight">
        {possible.map((offer) => {
          const Icon = actIcon(offer.kind)
          return (
            <Button
              key={offer.id}
              component={Link}
              to={`/${pack}/cases/${kase.id}/${offer.id}`}
              variant={offer.primary ? 'filled' : 'default'}
              justify="flex-start"
              fullWidth
              className="cl-act"
              leftSection={<Icon size={18} aria-hidden="true" />}
              {...(offer.primary && { rightSection: <IconArrowRight size={18} aria-hidden="true" /> })}
            >
              {say(offer.title)}
            </Button>
          )
        })}
        {possible.length === 0 && <p className="cl-small">{kase.status === 'closed' ? t('case.isClosed') : t('case.nothingNow')}</p>}
      </div>
      {blocked.length > 0 && (
        <section className="cl-blocked" aria-labelledby="blocked">
          <h3 id="blocked" className="cl-small">{t('case.blocked')}</h3>
          <ul className="cl-plain-list" role="list">
            {blocked.map((offer) => (
              <li key={offer.id}>
                <IconLock size={16} aria-hidden="true" />
                <span><b>{say(offer.title)}</b>: {offer.reasons.join(t('case.reasonsBetween'))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  )
}

function DuePill({ view: { kase, due } }: { view: CaseView }) {
  const { t } = useWords()
  const moments = useMoments()
  if (kase.status === 'closed') return <Pill tone="good">{t('case.closed')}</Pill>
  if (!due) return null
  const { tone, text } = moments.due(due.date, due.workingDays)
  return <Pill tone={tone}>{due.workingDays > 0 ? t('when.left', { count: due.workingDays }) : text}</Pill>
}
