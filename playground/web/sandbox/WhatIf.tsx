import { Button } from '@mantine/core'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Answers } from '../../../core/forms/answers.ts'
import { assess } from '../../../core/forms/scores/assess.ts'
import { pathOf, valueAt } from '../../../core/forms/filling/place-answers.ts'
import { createAnswersStore } from '../forms/store/answers-store.ts'
import type { FormSetting } from '../forms/store/form-setting.ts'
import { IconArrowBackUp, IconFlask } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { ChangedAnswers } from './ChangedAnswers.tsx'
import { ResultBeforeAndNow } from './ResultBeforeAndNow.tsx'
import { SandboxForm } from './SandboxForm.tsx'
import { SandboxSide } from './SandboxSide.tsx'
import { useGoal } from './use-goal.ts'
import { useResult } from './use-result.ts'

interface WhatIfProps {
  setting: FormSetting
  /** The real answers, which stay as they are. */
  answers: Answers
  /** What to know about where it begins. */
  notice?: ReactNode
  onClose: () => void
}

/** A copy of some answers to play with: what would come of others, beside what comes of the real ones. Nothing of it is kept. */
export function WhatIf({ setting: real, answers, notice, onClose }: WhatIfProps) {
  const { t } = useWords()
  // What is real stands beside each changed answer already: what was before that would only be mistaken for it.
  const setting = useMemo((): FormSetting => ({ ...real, view: { ...real.view, earlier: new Map() } }), [real])
  const [store] = useState(() => createAnswersStore(setting, answers))
  useLayoutEffect(() => {
    if (store.setting() !== setting) store.change(setting)
  }, [store, setting])
  const { compiled, surroundings } = setting
  const before = useMemo(() => assess(compiled, answers, surroundings), [compiled, answers, surroundings])
  const now = useResult(store)
  const { goal, goToSection, goToAnswer } = useGoal(store)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className="cl-what-if">
      <div className="cl-what-if-head">
        <IconFlask aria-hidden="true" />
        <div>
          <h1 ref={heading} tabIndex={-1}>{t('whatIf.title')}</h1>
          <p>{t('whatIf.lead')}</p>
        </div>
        <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden="true" />} onClick={onClose}>{t('whatIf.close')}</Button>
      </div>
      {notice}
      <div className="cl-sandbox">
        <SandboxForm
          store={store} view={setting.view} goal={goal} onGo={goToSection}
          acts={<button type="button" className="cl-text-button" onClick={() => store.replace(answers)}>{t('whatIf.putAllBack')}</button>}
        />
        <SandboxSide label={t('whatIf.changes')} onGo={goToAnswer}>
          {(goTo) => (
            <>
              <ResultBeforeAndNow before={before} now={now} members={surroundings.rows.members} />
              <ChangedAnswers
                store={store} setting={setting} before={answers} onGo={goTo}
                onPutBack={(at) => store.answer(pathOf(at), valueAt(answers, pathOf(at)))}
              />
            </>
          )}
        </SandboxSide>
      </div>
    </div>
  )
}
