import { useState } from 'react'
import { IconHistory } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import type { FoundAnswers } from './drafts.ts'
import { Notice } from '../Notice.tsx'

interface FoundNoticeProps {
  found: FoundAnswers
  /** Number of the case's last event. */
  number: number
  onStartAfresh: () => void
}

/** What was typed before and not recorded is here again. */
export function FoundNotice({ found, number, onStartAfresh }: FoundNoticeProps) {
  const { t } = useWords()
  const { moment } = useMoments()
  const [isSeen, setSeen] = useState(false)

  function startAfresh(): void {
    setSeen(true)
    onStartAfresh()
  }

  if (isSeen) return null
  return (
    <Notice
      icon={<IconHistory />}
      title={t('form.unsent', { time: moment(found.at) })}
      acts={<button type="button" className="cl-text-button" onClick={startAfresh}>{t('form.startAfresh')}</button>}
    >
      {found.number !== number && <p>{t('form.unsentOld')}</p>}
    </Notice>
  )
}
