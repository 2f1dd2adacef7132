import type { ReactNode } from 'react'
import { IconCloudCheck, IconCloudOff, IconDeviceFloppy } from '../icons.ts'
import { useMoments } from '../use-moments.ts'
import { useWords } from '../use-words.ts'
import { isUnanswered } from './recordable.ts'
import type { Kept } from './use-draft.ts'

/** Where what was typed is safe, in a quiet line. */
export function KeptWhere({ at, isHere, isOnServer, problem }: Kept) {
  const { t } = useWords()
  const { moment } = useMoments()
  if (at === undefined) return null
  if (isOnServer) return <Line icon={<IconCloudCheck size={16} />}>{t('form.savedOnServer', { time: moment(at) })}</Line>
  if (!isHere) return <Line icon={<IconCloudOff size={16} />}>{t('form.notKept')}</Line>
  if (!problem) return <Line icon={<IconDeviceFloppy size={16} />}>{t('form.savedHere', { time: moment(at) })}</Line>
  return <Line icon={<IconCloudOff size={16} />}>{isUnanswered(problem) ? t('form.savedHereOnly') : t('form.savedHereBecause', { reason: problem.detail ?? problem.title })}</Line>
}

function Line({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <p className="cl-kept cl-small">
      <span aria-hidden="true">{icon}</span>
      {children}
    </p>
  )
}
