import { useState, type ReactNode } from 'react'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { storedAnswers } from '../../../core/forms/stored-answers.ts'
import { ApiProblem } from '../api-problem.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../use-words.ts'
import { FormHead } from './FormHead.tsx'
import { FormNotices, type Meanwhile } from './FormNotices.tsx'
import { FormRail } from './FormRail.tsx'
import { FormSection } from './FormSection.tsx'
import { FormSide } from './FormSide.tsx'
import { FormSteps } from './FormSteps.tsx'
import { isLongForm, reviewStep, sectionPointer, stepOf } from './form-steps.ts'
import { ProblemSummary } from './ProblemSummary.tsx'
import { goToQuestion } from './question-place.ts'
import { ReviewStep } from './ReviewStep.tsx'
import { recordable } from './recordable.ts'
import { readUnsent } from './unsent-answers.ts'
import { useOpenForm } from './use-open-form.ts'
import { useSending } from './use-sending.ts'
import { useShownSections } from './use-shown-sections.ts'
import { useStep } from './use-step.ts'
import { useUnsent } from './use-unsent.ts'
import './forms.css'

export interface FormPageProps {
  form: FormDefinition
  /** Content address of the definition. */
  version: string
  surroundings: Surroundings
  /** The answers it begins with. */
  start: Answers
  /** What is being done, such as the act's title. */
  title: string
  /** What to know before answering. */
  lead?: ReactNode
  back: { to: string; title: string }
  /** Where unsent answers are kept in this browser. */
  keepKey: string
  /** Number of the case's last event when the form was opened; 0 where there is no case yet. */
  number: number
  record: (answers: Answers, requestId: string) => Promise<void>
  /** Somebody has added to the case meanwhile. */
  meanwhile?: Meanwhile
}

/** A form being filled in: its sections with how far they are, one section at a time, and what the tool makes of it so far. A short form is one card. */
export function FormPage({ form, version, surroundings, start, title, lead, back, keepKey, number, record, meanwhile }: FormPageProps) {
  const { t } = useWords()
  const [found] = useState(() => readUnsent(keepKey))
  const { store, setting } = useOpenForm({ form, version, surroundings, answers: found?.answers ?? start })
  const kept = useUnsent({ store, key: keepKey, number, found, start })
  const sending = useSending({ tried: found?.tried, onTry: kept.noteTry, record: recordAndForget })

  const sections = useShownSections(store, setting.view)
  const isLong = isLongForm(setting.view)
  const steps = [...sections.map(stepOf), ...(isLong ? [reviewStep] : [])]
  const { current, goToStep } = useStep(steps)
  const section = isLong ? sections.find((each) => stepOf(each) === current) : undefined
  const [tries, setTries] = useState(0)

  async function recordAndForget(answers: Answers, requestId: string): Promise<void> {
    try {
      await record(answers, requestId)
    } catch (error) {
      if (error instanceof ApiProblem && error.document.problems) store.refuse(error.document.problems)
      throw error
    }
    kept.forget()
  }

  function goToAnswer(at: string): void {
    const place = sections.find((each) => each.at === sectionPointer(at, store.state()))
    if (isLong && place && stepOf(place) !== current) goToStep(stepOf(place), at)
    else goToQuestion(at)
  }

  function send(): void {
    store.reveal()
    setTries(tries + 1)
    if (store.problems().length > 0) return
    void sending.send(storedAnswers(setting.compiled, store.answers(), surroundings))
  }

  function startAfresh(): void {
    store.replace(start)
    goToStep(steps[0] ?? '')
  }

  const heading = isLong ? section?.title ?? t('form.review') : title
  return (
    <Page title={`${heading} · ${back.title}`}>
      <div className="cl-form-page" data-long={isLong || undefined}>
        {isLong && (
          <FormRail
            store={store} sections={sections} current={current} back={back} kept={kept}
            onGo={goToStep} onGoToAnswer={goToAnswer}
          />
        )}
        <div className="cl-form-body">
          <FormHead form={form} version={version} title={title} heading={heading} section={section} back={back} isLong={isLong} />
          {lead}
          <FormNotices
            found={found} number={number} refusal={sending.refusal} meanwhile={meanwhile} back={back}
            onStartAfresh={startAfresh} onSendAgain={send} onSettle={sending.settle}
          />
          <ProblemSummary key={tries} store={store} onGo={goToAnswer} />
          {section && <FormSection key={current} store={store} section={section} />}
          {isLong && current === reviewStep && <ReviewStep store={store} sections={sections} onGo={goToStep} />}
          {!isLong && (
            <div className="cl-panel cl-form-card">
              {sections.map((each) => <FormSection key={each.at} store={store} section={each} />)}
            </div>
          )}
          <FormSteps
            steps={steps} current={current} sections={sections} isLong={isLong} isSending={sending.isSending}
            canRecord={recordable(sending.refusal)} back={back} onGo={goToStep} onSend={send}
            side={isLong && <FormSide store={store} section={section?.at ?? ''} isSheet />}
          />
        </div>
        {isLong && <FormSide store={store} section={section?.at ?? ''} />}
      </div>
    </Page>
  )
}
