import type { ActOffer } from '../../../../core/workflow/possible-acts.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Because } from '../../look/Because.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { ActButton } from './ActButton.tsx'
import { BlockedActs } from './BlockedActs.tsx'

/** What can be done with the case now, one act first; and what cannot, with the reasons. */
export function NextPanel({ view }: { view: CaseView }) {
  const { t, say } = useWords()
  const { workflow } = useDesk()
  const { kase, offers, drafts, thread } = view
  const isClosed = kase.status === 'closed'
  const isPhaseOff = !isClosed && !workflow.phases.some(({ id }) => id === kase.phase)
  const draftOf = ({ id }: ActOffer) => drafts.find(({ act }) => act === id)
  // What was begun comes before what was not.
  const place = (offer: ActOffer) => Number(offer.primary) * 2 + Number(draftOf(offer) !== undefined)
  const possible = offers.filter((offer) => offer.possible).sort((one, other) => place(other) - place(one))
  return (
    <Panel title={t('case.next')} aside={<DuePill view={view} />} isNext>
      <div className="cl-stack" data-gap="tight">
        {isPhaseOff && <Because tone="warm">{t('case.phaseOff', { phase: say(thread.find(({ id }) => id === kase.phase)?.title) })}</Because>}
        {possible.map((offer) => <ActButton key={offer.id} kase={kase} offer={offer} draft={draftOf(offer)} />)}
        {possible.length === 0 && !isPhaseOff && <p className="cl-small">{isClosed ? t('case.isClosed') : t('case.nothingNow')}</p>}
      </div>
      <BlockedActs offers={offers} drafts={drafts} />
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
