import { useMemo, useState, type ReactNode } from 'react'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { storedAnswers } from '../../../core/forms/recorded/stored-answers.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import { ApiProblem } from '../api-problem.ts'
import { Page } from '../Page.tsx'
import { WhatIf } from '../sandbox/WhatIf.tsx'
import { useWords } from '../use-words.ts'
import type { DraftShelf, FoundAnswers } from './drafts/drafts.ts'
import { EarlierNotice } from './versions/EarlierNotice.tsx'
import { FormHead } from './FormHead.tsx'
import { FormNotices, type Meanwhile } from './FormNotices.tsx'
import { FormRail } from './FormRail.tsx'
import { FormSection } from './questions/FormSection.tsx'
import { FormSide } from './FormSide.tsx'
import { FormSteps } from './FormSteps.tsx'
import { FoundNotice } from './drafts/FoundNotice.tsx'
import { HeldStill } from './HeldStill.tsx'
import { isLongForm, reviewStep, sectionPointer, stepOf } from './form-steps.ts'
import { KeptWhere } from './drafts/KeptWhere.tsx'
import { OnePage } from './OnePage.tsx'
import { ProblemSummary } from './ProblemSummary.tsx'
import { goToQuestion } from './questions/question-place.ts'
import { ReviewStep } from './ReviewStep.tsx'
import { recordable } from './recordable.ts'
import { undos } from './undos.tsx'
import { useDraft } from './drafts/use-draft.ts'
import { useEarlier, type EarlierForm } from './versions/use-earlier.ts'
import { useLayout } from './use-layout.ts'
import { useOpenForm } from './store/use-open-form.ts'
import { useSending } from './use-sending.ts'
import { useShownSections } from './use-shown-sections.ts'
import { useArrival, useStep } from './use-step.ts'
import './forms.css'

export interface FormPageProps {
  form: FormDefinition
  /** Content address of the definition. */
  version: string
  surroundings: Surroundings
  /** The answers it begins with. */
  start: Answers
  /** What was typed before and not recorded. */
  found: FoundAnswers | undefined
  /** What is being done, such as the act's title. */
  title: string
  /** What to know before answering. */
  lead?: ReactNode
  back: { to: string; title: string }
  /** Where unsent answers are kept in this browser. */
  keepKey: string
  /** Where the server keeps them. */
  shelf: DraftShelf
  /** Number of the case's last event when the form was opened; 0 where there is no case yet. */
  number: number
  record: (answers: Answers, requestId: string) => Promise<void>
  /** Which version of the form is asked, where it has changed since it was answered. */
  versions?: ReactNode
  /** Somebody has added to the case meanwhile. */
  meanwhile?: Meanwhile
  earlier?: EarlierForm | undefined
  /** The form as the answers it begins with were given. */
  asked?: FormDefinition | undefined
}

/** A form being filled in: its sections with how far they are, one at a time or on one page, and what the tool makes of it so far. A short form is one card. */
export function FormPage({ form, version, surroundings, start, found, title, lead, back, keepKey, shelf, number, record, versions, meanwhile, earlier, asked }: FormPageProps) {
  const { t } = useWords()
  const before = useEarlier(form, surroundings, earlier)
  const { store, setting } = useOpenForm({ form, surroundings, answers: found?.answers ?? start, earlier: before?.isBegunWith ? undefined : before?.answers, asked })
  const draft = useDraft({ store, key: keepKey, shelf, number, version, found, start })
  const present = () => storedAnswers(setting.compiled, store.answers(), surroundings)
  const sending = useSending({ tried: found?.tried, onTry: draft.noteTry, take, record: recordAndForget, present })

  const sections = useShownSections(store, setting.view)
  const isLong = isLongForm(setting.view)
  const steps = useMemo(() => [...sections.map(stepOf), ...(isLong ? [reviewStep] : [])], [sections, isLong])
  const { layout, chooseLayout } = useLayout(form.layout)
  const isOnePage = isLong && layout === 'page'
  const { current, goal, goToStep, seeStep } = useStep(steps, isOnePage)
  const section = isLong ? sections.find((each) => stepOf(each) === current) : undefined
  const isReview = isLong && current === reviewStep
  const [isReviewed, setReviewed] = useState(isReview)
  if (isReview && !isReviewed) setReviewed(true)
  useArrival(isLong && (isReview || !isOnePage) ? current : undefined, goal)
  // What to know before answering is said where somebody begins, not in every section.
  const [arrivedAt] = useState(current)
  const isBeginning = !isReview && (!isLong || isOnePage || current === steps[0] || current === arrivedAt)
  const [tries, setTries] = useState(0)
  const [isWhatIf, setWhatIf] = useState(false)

  /** A draft that arrived after what was recorded would come back from the dead; what was typed while one is waited for is recorded too. */
  async function take(): Promise<Answers | undefined> {
    await draft.saver.hold()
    if (isComplete()) return present()
    draft.saver.goOn()
    return undefined
  }

  async function recordAndForget(answers: Answers, requestId: string): Promise<void> {
    try {
      await record(answers, requestId)
    } catch (error) {
      draft.saver.goOn()
      if (error instanceof ApiProblem && error.document.problems) store.refuse(error.document.problems)
      throw error
    }
    draft.forget()
  }

  function goToAnswer(at: string): void {
    const place = sections.find((each) => each.at === sectionPointer(at, store.setting().compiled))
    if (isLong && place) goToStep(stepOf(place), at)
    else goToQuestion(at)
  }

  /** Says what is still wrong, where something is. */
  function isComplete(): boolean {
    store.tellNow()
    store.reveal()
    setTries((before) => before + 1)
    return store.problems().length === 0
  }

  async function send(): Promise<void> {
    if (!isComplete()) return
    await sending.send()
    // What only the server found is told once the form can be used again.
    setTries((before) => before + 1)
  }

  function startAfresh(): void {
    const before = store.answers()
    store.replace(start)
    undos.offer({ store, said: t('form.begunAfresh'), way: t('answer.undo'), undo: () => store.replace(before) })
    goToStep(steps[0] ?? '')
  }

  const side = { store, section: section?.at ?? '', onGo: goToAnswer, onWhatIf: () => setWhatIf(true) }
  if (isWhatIf) {
    return (
      <Page title={`${t('whatIf.title')} · ${title}`}>
        <WhatIf setting={setting} answers={store.answers()} onClose={() => setWhatIf(false)} />
      </Page>
    )
  }

  const heading = isReview ? t('form.review') : isOnePage ? title : section ? numberedTitle(section) : title
  return (
    <Page title={`${heading} · ${back.title}`}>
      <div className="cl-form-page" data-long={isLong || undefined}>
        {isLong && (
          <FormRail
            store={store} sections={sections} current={current} back={back} kept={draft.kept} layout={layout} isReviewed={isReviewed}
            onGo={goToStep} onGoToAnswer={goToAnswer} onLayout={chooseLayout}
          />
        )}
        <div className="cl-form-body">
          <FormHead form={form} version={version} title={title} heading={heading} section={isOnePage ? undefined : section} back={back} isLong={isLong} />
          {lead}
          <FormNotices refusal={sending.refusal} isSending={sending.isSending} kept={draft.kept} meanwhile={meanwhile} back={back} onSendAgain={() => void send()} onSettle={sending.settle} onKeepOneOfTwo={draft.keepOneOfTwo} onSeated={draft.saver.hurry} />
          <HeldStill isHeld={sending.isSending}>
            <div className="cl-form-notices" hidden={!isBeginning}>
              {versions}
              {found && <FoundNotice found={found} number={number} onStartAfresh={startAfresh} />}
              {before && !before.isBegunWith && <EarlierNotice store={store} earlier={before} />}
            </div>
            <ProblemSummary
              key={tries} store={store} sections={sections} section={isOnePage ? undefined : section}
              onGo={goToAnswer} onAll={() => goToStep(reviewStep)}
            />
            {isReview && <ReviewStep store={store} sections={sections} earlier={before} onGo={goToStep} onGoToAnswer={goToAnswer} />}
            {!isReview && isOnePage && <OnePage store={store} sections={sections} current={current} goal={goal} onSee={seeStep} />}
            {!isReview && !isOnePage && section && <FormSection key={current} store={store} section={section} isTitled />}
            {!isLong && (
              <div className="cl-panel cl-form-card">
                {sections.map((each) => <FormSection key={each.at} store={store} section={each} />)}
              </div>
            )}
          </HeldStill>
          <FormSteps
            steps={steps} current={current} sections={sections} isLong={isLong} isOnePage={isOnePage} isSending={sending.isSending}
            canRecord={recordable(sending.refusal)} back={back} onGo={goToStep} onSend={() => void send()}
            side={!isLong ? <KeptWhere kept={draft.kept} /> : <FormSide {...side} isSheet />}
          />
        </div>
        {isLong && <FormSide {...side} />}
      </div>
    </Page>
  )
}
