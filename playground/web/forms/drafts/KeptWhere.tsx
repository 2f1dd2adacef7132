import type { ReactNode } from 'react'
import { IconCloudCheck, IconCloudOff, IconDeviceFloppy } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { useKept, type KeptStore } from './kept.ts'
import { isUnanswered } from '../recordable.ts'

/** Where what was typed is safe, in a quiet line. */
export function KeptWhere({ kept }: { kept: KeptStore }) {
  const { t } = useWords()
  const { moment } = useMoments()
  const { at, isHere, isOnServer, problem } = useKept(kept, (now) => now)
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
