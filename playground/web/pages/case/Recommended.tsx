import { UnstyledButton } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import type { Decided } from '../../../../core/cases/case-event.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { isolated } from '../../isolated.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'
import { ReasonList } from './ReasonList.tsx'
import { RecommendationWords } from './RecommendationWords.tsx'
import { tellingReasons } from './telling-reasons.ts'

/** The path the tool recommends, why, the answers behind it, and what was chosen. */
export function Recommended({ view }: { view: CaseView }) {
  const { t, say } = useWords()
  const { pack } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const reasonsId = useId()
  const { kase, events, offers } = view
  const { recommendation } = kase
  const decided = events.findLast((event): event is Decided => event.type === 'decided')
  const decide = offers.find(({ kind, possible }) => kind === 'decide' && possible)
  if (!recommendation && !decided) return null
  const telling = tellingReasons(kase)
  const isOther = decided && recommendation && decided.path !== recommendation.path
  return (
    <div className="cl-stack" data-gap="tight">
      {recommendation && (
        <Because>
          <RecommendationWords recommendation={recommendation} />{' '}
          {telling.length > 0 && (
            <UnstyledButton className="cl-inline-button cl-not-printed" aria-expanded={isOpen} aria-controls={reasonsId} onClick={() => setOpen(!isOpen)}>
              {isOpen ? t('case.hideAnswers') : t('case.showAnswers')}
            </UnstyledButton>
          )}
          {decide && (
            <span className="cl-not-printed"> · <Link to={`/${pack}/cases/${kase.id}/${decide.id}`}>{say(decide.title)}</Link></span>
          )}
          <div id={reasonsId} hidden={!isOpen}>{isOpen && <ReasonList reasons={telling} />}</div>
        </Because>
      )}
      {decided && (
        <Because tone={isOther ? 'warm' : 'loom'}>
          <b>{isOther ? t('case.chosenOther', { path: say(decided.pathTitle) }) : t('case.chosen', { path: say(decided.pathTitle) })}</b>
          {decided.reason && <> · {t('case.reason', { reason: isolated(decided.reason) })}</>}
        </Because>
      )}
    </div>
  )
}
