import { useMemo } from 'react'
import { Link } from 'react-router'
import type { SectionView } from '../../../core/forms/form-view.ts'
import { IconArrowLeft, IconChevronDown, IconCloudCheck, IconCloudOff, IconPrinter } from '../icons.ts'
import { useMoments } from '../use-moments.ts'
import { useWords } from '../use-words.ts'
import type { AnswersStore } from './answers-store.ts'
import { reviewStep, stepOf } from './form-steps.ts'
import { MissingAnswers } from './MissingAnswers.tsx'
import { SectionRail } from './SectionRail.tsx'
import { useFormProgress } from './use-form-progress.ts'

interface FormRailProps {
  store: AnswersStore
  sections: readonly SectionView[]
  current: string
  back: { to: string; title: string }
  kept: KeptProps
  onGo: (step: string) => void
  onGoToAnswer: (at: string) => void
}

/** The side of a long form: where one is, how far it is, what is missing. On a phone it opens above the questions. */
export function FormRail({ store, sections, current, back, kept, onGo, onGoToAnswer }: FormRailProps) {
  const { t } = useWords()
  const { progress, asked, answered, missing } = useFormProgress(store)
  const steps = useMemo(() => [
    ...sections.map((section) => ({ id: stepOf(section), title: section.title, progress: progress.get(section.at) })),
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
  const inside = (
    <>
      <SectionRail steps={steps} current={current} onGo={onGo} />
      <hr />
      <MissingAnswers store={store} missing={missing} onGo={onGoToAnswer} />
      <button type="button" className="cl-nav-item" onClick={() => print()}><IconPrinter aria-hidden="true" />{t('form.print')}</button>
    </>
  )
  return (
    <nav className="cl-form-rail" aria-label={t('form.sections')}>
      <div className="cl-wide">
        <Link className="cl-nav-item" to={back.to}><IconArrowLeft aria-hidden="true" />{back.title}</Link>
        {inside}
        <div className="cl-rail-foot">
          {track}
          <p className="cl-small cl-num">{done}</p>
          <Kept {...kept} />
        </div>
      </div>
      <div className="cl-narrow">
        <Link className="cl-form-back" to={back.to}><IconArrowLeft size={18} aria-hidden="true" />{back.title}</Link>
        <details>
          <summary>
            <span>{t('form.sectionOf', { section: position, sections: steps.length })}<IconChevronDown size={16} aria-hidden="true" /></span>
            <span className="cl-num">{done}</span>
          </summary>
          {inside}
          <Kept {...kept} />
        </details>
        {track}
      </div>
    </nav>
  )
}

interface KeptProps {
  keptAt: string | undefined
  canKeep: boolean
}

/** Whether what was typed is safe in this browser. */
function Kept({ keptAt, canKeep }: KeptProps) {
  const { t } = useWords()
  const { moment } = useMoments()
  if (canKeep && keptAt === undefined) return null
  const Icon = canKeep ? IconCloudCheck : IconCloudOff
  return (
    <p className="cl-kept cl-small">
      <Icon size={16} aria-hidden="true" />
      {canKeep && keptAt !== undefined ? t('form.kept', { time: moment(keptAt) }) : t('form.notKept')}
    </p>
  )
}
