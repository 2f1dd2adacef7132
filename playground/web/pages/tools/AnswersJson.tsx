import { Button, CopyButton } from '@mantine/core'
import { useState } from 'react'
import { storedAnswers } from '../../../../core/forms/recorded/stored-answers.ts'
import { useFromAnswers } from '../../forms/store/answers-context.ts'
import type { AnswersStore } from '../../forms/store/answers-store.ts'
import { IconCheck, IconCopy } from '../../icons.ts'
import { useWords } from '../../use-words.ts'

/** The answers as they would be stored, for whoever writes golden cases or reads them elsewhere. */
export function AnswersJson({ store }: { store: AnswersStore }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="cl-panel cl-json" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('tools.json')}</summary>
      {isOpen && <Json store={store} />}
    </details>
  )
}

function Json({ store }: { store: AnswersStore }) {
  const { t } = useWords()
  const answers = useFromAnswers(store, store.answers)
  const { compiled, surroundings } = store.setting()
  const text = JSON.stringify(storedAnswers(compiled, answers, surroundings), null, 2)
  return (
    <>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />} onClick={copy}>
            {copied ? t('tools.copied') : t('tools.copy')}
          </Button>
        )}
      </CopyButton>
      <pre dir="ltr" tabIndex={0}>{text}</pre>
    </>
  )
}
