import { Button } from '@mantine/core'
import { useState } from 'react'
import { IconHistory } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import { Notice } from '../Notice.tsx'
import { takenBack, takenOver } from './taken-over.ts'
import type { AnsweredBefore } from './use-earlier.ts'

/** The form was answered before: all of it may be taken over at once, and given back. */
export function EarlierNotice({ store, earlier }: { store: AnswersStore; earlier: AnsweredBefore }) {
  const { t } = useWords()
  const [taken, setTaken] = useState<readonly string[]>()

  function takeOver(): void {
    const { answers, places } = takenOver(store.answers(), earlier.answers)
    store.replace(answers)
    setTaken(places)
  }

  function undo(): void {
    if (taken) store.replace(takenBack(store.answers(), taken, earlier.answers))
    setTaken(undefined)
  }

  if (earlier.answers.size === 0) return null
  if (taken) {
    return (
      <Notice
        icon={<IconHistory />}
        title={t('form.takenOver', { answers: taken.length, when: earlier.when })}
        acts={<Button size="sm" variant="default" onClick={undo}>{t('form.undo')}</Button>}
      >
        <p>{t('form.takenOverWhy')}</p>
      </Notice>
    )
  }
  return (
    <Notice
      icon={<IconHistory />}
      title={t('form.answeredBefore', { when: earlier.when, who: earlier.by })}
      acts={<Button size="sm" variant="default" onClick={takeOver}>{t('form.startFromEarlier')}</Button>}
    >
      <p>{t('form.answeredBeforeWhy', { answers: earlier.answers.size })}</p>
    </Notice>
  )
}
