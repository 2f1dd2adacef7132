import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Case } from '../../../../core/cases/case.ts'
import type { ActOffer } from '../../../../core/workflow/possible-acts.ts'
import type { DraftOffer } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconArrowRight, IconPencil } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { actIcon } from './act-icon.ts'

interface ActButtonProps {
  kase: Case
  offer: ActOffer
  /** What the person has begun of it. */
  draft: DraftOffer | undefined
}

/** An act that can be done now; one begun reads as going on with it, and one recorded since the case came into its phase as doing it again. */
export function ActButton({ kase, offer, draft }: ActButtonProps) {
  const { t, say } = useWords()
  const { day, dateOf, moment } = useMoments()
  const { pack } = useDesk()
  const Icon = actIcon(offer.kind)
  const filled = offer.kind === 'assess' ? kase.filled[offer.form] : undefined
  const isAgain = filled !== undefined && filled.at > kase.since
  return (
    <Button
      component={Link}
      to={`/${pack}/cases/${kase.id}/${offer.id}`}
      variant={offer.primary ? 'filled' : 'default'}
      justify="flex-start"
      fullWidth
      className="cl-act"
      leftSection={<Icon size={18} aria-hidden="true" />}
      {...(offer.primary && { rightSection: <IconArrowRight size={18} aria-hidden="true" /> })}
    >
      <span>
        {say(offer.title)}
        {draft && <small className="cl-act-draft"><IconPencil size={14} aria-hidden="true" />{t('case.draft', { when: moment(draft.savedAt) })}</small>}
        {isAgain && !draft && <small>{t('case.recorded', { when: day(dateOf(filled.at)) })}</small>}
      </span>
    </Button>
  )
}
