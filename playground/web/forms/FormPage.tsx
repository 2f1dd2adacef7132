import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { storedAnswers } from '../../../core/forms/stored-answers.ts'
import { ApiProblem } from '../api-problem.ts'
import { Page } from '../Page.tsx'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './answers-context.ts'
import { createAnswersStore } from './answers-store.ts'
import { DefinitionForm } from './DefinitionForm.tsx'
import { FormHead } from './FormHead.tsx'
import { FormNotices, type Meanwhile } from './FormNotices.tsx'
import { FormRail } from './FormRail.tsx'
import { FormSide } from './FormSide.tsx'
import { FormSteps } from './FormSteps.tsx'
import { formSetting } from './form-setting.ts'
import { isLongForm, reviewStep, sectionPointer, shownSections, stepOf } from './form-steps.ts'
import { ProblemSummary } from './ProblemSummary.tsx'
import { goToQuestion } from './question-place.ts'
import { ReviewStep } from './ReviewStep.tsx'
import { titleAt } from './title-at.ts'
import { readUnsent } from './unsent-answers.ts'
import { useFormProgress } from './use-form-progress.ts'
import { useSending } from './use-sending.ts'
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
  back: { to: string; title: string }
  /** Where unsent answers are kept in this browser. */
  keepKey: string
  /** Number of the case's last event when the form was opened; 0 where there is no case yet. */
  number: number
  record: (answers: Answers, requestId: string) => Promise<void>
  /** Somebody has added to the case meanwhile. */
  meanwhile?: Meanwhile
}

/** A form being filled in: its sections with how far they are, one section at a time, and what the tool makes of it so far. */
export function FormPage({ form, version, surroundings, start, title, back, keepKey, number, record, meanwhile }: FormPageProps) {
  const { t, language } = useWords()
  const setting = useMemo(() => formSetting(form, surroundings, language.id), [form, surroundings, language.id])
  const [found] = useState(() => readUnsent(keepKey))
  const [store] = useState(() => createAnswersStore(setting, found?.answers ?? start))
  useLayoutEffect(() => {
    if (store.setting() !== setting) store.change(setting)
  }, [store, setting])

  const state = useFromAnswers(store, store.state)
  const outstanding = useFromAnswers(store, store.outstanding)
  const { progress, asked, answered, missing } = useFormProgress(store)
  const kept = useUnsent(store, keepKey, number, found)
  const sending = useSending({ tried: found?.tried, onTry: kept.noteTry, record: recordAndForget })

  const sections = shownSections(setting.view, state)
  const isLong = isLongForm(setting.view)
  const steps = [...sections.map(stepOf), ...(isLong ? [reviewStep] : [])]
  const [chosen, setChosen] = useState(steps[0] ?? '')
  const current = steps.includes(chosen) ? chosen : steps[0] ?? ''
  const section = sections.find((each) => stepOf(each) === current)
  const [tries, setTries] = useState(0)
  const goal = useRef<string | undefined>(undefined)

  useEffect(() => {
    if (goal.current !== undefined && goToQuestion(goal.current)) goal.current = undefined
  })

  async function recordAndForget(answers: Answers, requestId: string): Promise<void> {
    try {
      await record(answers, requestId)
    } catch (error) {
      if (error instanceof ApiProblem && error.document.problems) store.refuse(error.document.problems)
      throw error
    }
    kept.forget()
  }

  function goTo(step: string): void {
    setChosen(step)
    scrollTo({ top: 0 })
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true }))
  }

  function goToAnswer(at: string): void {
    const place = sections.find((each) => each.at === sectionPointer(at, state))
    goal.current = at
    if (isLong && place && stepOf(place) !== current) setChosen(stepOf(place))
    else if (goToQuestion(at)) goal.current = undefined
  }

  function send(): void {
    store.reveal()
    setTries(tries + 1)
    if (store.problems().length > 0) return
    void sending.send(storedAnswers(setting.compiled, store.answers(), surroundings))
  }

  function startAfresh(): void {
    store.replace(start)
    goTo(steps[0] ?? '')
  }

  const located = outstanding.map((problem) => ({ problem, place: titleAt(store, problem.at) }))
  const heading = isLong ? (current === reviewStep ? t('form.review') : section?.title ?? title) : title
  return (
    <Page title={`${heading} · ${back.title}`}>
      <div className="cl-form-page" data-long={isLong || undefined}>
        {isLong && (
          <FormRail
            store={store} sections={sections} progress={progress} missing={missing} asked={asked} answered={answered}
            current={current} back={back} kept={kept} onGo={goTo} onGoToAnswer={goToAnswer}
          />
        )}
        <div className="cl-form-body">
          <FormHead form={form} version={version} title={title} heading={heading} back={back} isLong={isLong} />
          <FormNotices
            found={found} number={number} refusal={sending.refusal} meanwhile={meanwhile} back={back}
            onStartAfresh={startAfresh} onSendAgain={send} onSettle={sending.settle}
          />
          {located.length > 0 && <ProblemSummary key={tries} problems={located} onGo={goToAnswer} />}
          <div className={isLong ? undefined : 'cl-panel cl-stack'} data-gap="wide">
            {isLong
              ? section && <DefinitionForm key={stepOf(section)} store={store} section={section} />
              : sections.map((each) => (
                <div key={stepOf(each)} className="cl-form-part">
                  {each.id !== '' && each.schema.type === 'object' && <h2>{each.title}</h2>}
                  <DefinitionForm store={store} section={each} />
                </div>
              ))}
            {isLong && current === reviewStep && <ReviewStep store={store} sections={sections} onGo={goTo} />}
          </div>
          <FormSteps
            steps={steps} current={current} titles={sections} isLong={isLong} isSending={sending.isSending}
            back={back} onGo={goTo} onSend={send}
          />
        </div>
        {isLong && <FormSide store={store} section={section?.at ?? ''} />}
      </div>
    </Page>
  )
}
