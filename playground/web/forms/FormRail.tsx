import { Link } from 'react-router'
import type { SectionView } from '../../../core/forms/form-view.ts'
import { IconArrowLeft, IconPrinter } from '../icons.ts'
import { useMoments } from '../use-moments.ts'
import { useWords } from '../use-words.ts'
import type { AnswersStore } from './answers-store.ts'
import { reviewStep, stepOf, type SectionProgress } from './form-steps.ts'
import { MissingAnswers } from './MissingAnswers.tsx'
import { SectionRail } from './SectionRail.tsx'

interface FormRailProps {
  store: AnswersStore
  sections: readonly SectionView[]
  progress: ReadonlyMap<string, SectionProgress>
  missing: readonly string[]
  asked: number
  answered: number
  current: string
  back: { to: string; title: string }
  kept: { keptAt: string | undefined; canKeep: boolean }
  onGo: (step: string) => void
  onGoToAnswer: (at: string) => void
}

/** The side of a long form: where one is, how far it is, what is missing. On a phone it opens above the questions. */
export function FormRail(props: FormRailProps) {
  const { t } = useWords()
  const { sections, current, asked, answered, back } = props
  const steps = sections.map((section) => ({ id: stepOf(section), title: section.title, progress: props.progress.get(section.at) }))
  const all = [...steps, { id: reviewStep, title: t('form.review') }]
  const position = all.findIndex(({ id }) => id === current) + 1
  const done = t('form.count', { answered, asked })
  const track = (
    <div className="cl-bar-track" role="progressbar" aria-label={t('form.sections')} aria-valuemin={0} aria-valuemax={asked} aria-valuenow={answered} aria-valuetext={done}>
      <span className="cl-bar-fill" style={{ inlineSize: `${asked === 0 ? 0 : (answered / asked) * 100}%` }} />
    </div>
  )
  const inside = (
    <>
      <SectionRail steps={all} current={current} onGo={props.onGo} />
      <hr />
      <MissingAnswers store={props.store} missing={props.missing} onGo={props.onGoToAnswer} />
      <button type="button" className="cl-nav-item" onClick={() => print()}><IconPrinter aria-hidden="true" />{t('form.print')}</button>
    </>
  )
  return (
    <aside className="cl-form-rail" aria-label={t('form.sections')}>
      <div className="cl-wide">
        <Link className="cl-nav-item" to={back.to}><IconArrowLeft aria-hidden="true" />{back.title}</Link>
        {inside}
        {track}
        <p className="cl-small cl-num">{done}<Kept {...props.kept} /></p>
      </div>
      <details className="cl-narrow">
        <summary>
          <span>{t('form.sectionOf', { section: position, sections: all.length })}</span>
          <span className="cl-num">{done}</span>
          {track}
        </summary>
        {inside}
      </details>
    </aside>
  )
}

function Kept({ keptAt, canKeep }: FormRailProps['kept']) {
  const { t } = useWords()
  const { moment } = useMoments()
  if (!canKeep) return ` · ${t('form.notKept')}`
  return keptAt === undefined ? null : ` · ${t('form.kept', { time: moment(keptAt) })}`
}
