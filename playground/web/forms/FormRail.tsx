import { useCallback, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Layout } from '../../../core/definitions/definition-types.ts'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import { useDesk } from '../desk/desk-context.ts'
import { IconArrowLeft, IconChevronDown, IconPrinter } from '../icons.ts'
import { useWords } from '../use-words.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { ChooseLayout } from './ChooseLayout.tsx'
import { FindSection } from './FindSection.tsx'
import { reviewStep, stepOf } from './form-steps.ts'
import type { KeptStore } from './drafts/kept.ts'
import { KeptWhere } from './drafts/KeptWhere.tsx'
import { MissingAnswers } from './MissingAnswers.tsx'
import { paperAddress } from './paper/paper-address.ts'
import { SectionRail } from './SectionRail.tsx'
import { useFormProgress } from './use-form-progress.ts'

interface FormRailProps {
  store: AnswersStore
  sections: readonly SectionView[]
  current: string
  back: { to: string; title: string }
  kept: KeptStore
  layout: Layout
  /** All answers have been looked at once. */
  isReviewed: boolean
  onGo: (step: string) => void
  onGoToAnswer: (at: string) => void
  onLayout: (layout: Layout) => void
}

/** From how many steps there is a field to find one. */
const searchedFrom = 12

/** The side of a long form: where one is, how far it is, what is missing. On a phone it opens above the questions. */
export function FormRail({ store, sections, current, back, kept, layout, isReviewed, onGo, onGoToAnswer, onLayout }: FormRailProps) {
  const { t } = useWords()
  const { pack } = useDesk()
  const { compiled } = store.setting()
  const paper = paperAddress(pack, compiled.definition.id)
  const { progress, asked, answered, missing } = useFormProgress(store, isReviewed)
  const steps = useMemo(() => [
    ...sections.map((section) => ({ id: stepOf(section), title: numberedTitle(section), progress: progress.get(section.at) })),
    { id: reviewStep, title: t('form.review') },
  ], [sections, progress, t])
  const position = steps.findIndex(({ id }) => id === current) + 1
  const done = t('form.count', { answered, asked })
  const track = (
    <div
      className="cl-bar-track" role="progressbar" aria-label={t('form.answered')}
      aria-valuemin={0} aria-valuemax={asked} aria-valuenow={answered} aria-valuetext={done}
    >
      <span className="cl-bar-fill" style={{ inlineSize: `${asked === 0 ? 0 : (answered / asked) * 100}%` }} />
    </div>
  )
  const sheet = useRef<HTMLDetailsElement>(null)
  const [isSheetDrawn, setSheetDrawn] = useState(false)
  // What was chosen in the sheet of a phone is behind it.
  const go = useCallback((step: string) => {
    sheet.current?.removeAttribute('open')
    onGo(step)
  }, [onGo])
  const goToAnswer = (at: string) => {
    sheet.current?.removeAttribute('open')
    onGoToAnswer(at)
  }
  const inside = (
    <>
      {steps.length > searchedFrom
        ? (
            <FindSection store={store} onGoToAnswer={goToAnswer}>
              {(isNamed) => <SectionRail steps={steps.filter(({ title }) => isNamed(title))} current={current} onGo={go} />}
            </FindSection>
          )
        : <SectionRail steps={steps} current={current} onGo={go} />}
      <hr />
      <MissingAnswers store={store} missing={missing} onGo={goToAnswer} />
      <Link className="cl-nav-item" to={paper} target="_blank"><IconPrinter aria-hidden="true" />{t('form.print')}</Link>
      <ChooseLayout layout={layout} onChoose={onLayout} />
    </>
  )
  return (
    <nav className="cl-form-rail" data-layout={layout} aria-label={t('form.sections')}>
      <div className="cl-wide">
        <Link className="cl-nav-item" to={back.to}><IconArrowLeft aria-hidden="true" />{back.title}</Link>
        {inside}
        <div className="cl-rail-foot">
          {track}
          <p className="cl-small cl-num">{done}</p>
          <KeptWhere kept={kept} />
        </div>
      </div>
      <div className="cl-narrow">
        <Link className="cl-form-back" to={back.to}><IconArrowLeft size={18} aria-hidden="true" />{back.title}</Link>
        <details ref={sheet} onToggle={({ currentTarget }) => { if (currentTarget.open) setSheetDrawn(true) }}>
          <summary>
            <span>{t('form.sectionOf', { section: position, sections: steps.length })}<IconChevronDown size={16} aria-hidden="true" /></span>
            <span className="cl-num">{done}</span>
          </summary>
          {isSheetDrawn && inside}
          <KeptWhere kept={kept} />
        </details>
        {track}
      </div>
    </nav>
  )
}
