import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answers, AssessmentResult } from '../../../../core/forms/answers.ts'
import { initialAnswers } from '../../../../core/forms/filling/initial-answers.ts'
import { pathOf, valueAt } from '../../../../core/forms/filling/place-answers.ts'
import { useFromAnswers } from '../../forms/store/answers-context.ts'
import { SoFar } from '../../forms/reasons/SoFar.tsx'
import { IconFlask } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { ChangedAnswers } from '../../sandbox/ChangedAnswers.tsx'
import { ResultBeforeAndNow } from '../../sandbox/ResultBeforeAndNow.tsx'
import { SandboxForm } from '../../sandbox/SandboxForm.tsx'
import { SandboxSide } from '../../sandbox/SandboxSide.tsx'
import { useGoal } from '../../sandbox/use-goal.ts'
import { useResult } from '../../sandbox/use-result.ts'
import { useWords } from '../../use-words.ts'
import { AnswersJson } from './AnswersJson.tsx'
import { HouseholdEditor } from './HouseholdEditor.tsx'
import { hasResult } from './tool-facts.ts'
import type { ToolTrial } from './use-tool-trial.ts'

/** A form or tool to fill in without a case: what it makes of the answers stands beside them, and nothing is kept. */
export function TryTool({ trial }: { trial: ToolTrial }) {
  const { t } = useWords()
  const { store, setting } = trial
  const { compiled, surroundings } = setting
  const { members } = surroundings.rows
  const { goal, goToSection, goToAnswer } = useGoal(store)
  const result = useResult(store)
  const answers = useFromAnswers(store, store.answers)
  const [held, setHeld] = useState<{ answers: Answers; result: AssessmentResult }>()
  const isTool = hasResult(compiled.definition)
  const startAfresh = () => store.replace(initialAnswers(compiled, surroundings))
  return (
    <div className="cl-stack">
      <Because><b>{t('tools.notStored')}</b> {t('tools.notStoredWhy')}</Because>
      <div className="cl-sandbox" data-alone={!isTool || undefined}>
        <div className="cl-stack">
          <HouseholdEditor members={trial.members} onChange={trial.setMembers} />
          <SandboxForm
            store={store} view={setting.view} goal={goal} onGo={goToSection}
            acts={<button type="button" className="cl-text-button" onClick={startAfresh}>{t('form.startAfresh')}</button>}
          />
          <AnswersJson store={store} />
        </div>
        {isTool && (
          <SandboxSide label={held ? t('whatIf.changes') : t('tools.result')} onGo={goToAnswer}>
            {(goTo) => (held
              ? (
                  <>
                    <ResultBeforeAndNow before={held.result} now={result} members={members} />
                    <ChangedAnswers
                      store={store} setting={setting} before={held.answers} onGo={goTo}
                      onPutBack={(at) => store.answer(pathOf(at), valueAt(held.answers, pathOf(at)))}
                    />
                    <Button variant="default" onClick={() => setHeld(undefined)}>{t('tools.compareNoMore')}</Button>
                  </>
                )
              : (
                  <>
                    <SoFar result={result} members={members} onGo={goTo} note={t('tools.resultNote')} />
                    <Button variant="default" leftSection={<IconFlask size={18} aria-hidden="true" />} onClick={() => setHeld({ answers, result })}>
                      {t('tools.compare')}
                    </Button>
                  </>
                ))}
          </SandboxSide>
        )}
      </div>
    </div>
  )
}
