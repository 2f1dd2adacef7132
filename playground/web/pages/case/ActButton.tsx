import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Case } from '../../../../core/cases/case.ts'
import type { ActOffer } from '../../../../core/workflow/possible-acts.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { IconArrowRight } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { actIcon } from './act-icon.ts'

/** An act that can be done now; one recorded since the case came into its phase reads as doing it again. */
export function ActButton({ kase, offer }: { kase: Case; offer: ActOffer }) {
  const { t, say } = useWords()
  const { day, dateOf } = useMoments()
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
        {isAgain && <small>{t('case.recorded', { when: day(dateOf(filled.at)) })}</small>}
      </span>
    </Button>
  )
}
