import { memo, useEffect, useRef, type ReactNode } from 'react'
import { IconAlertCircle, IconCircle, IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconListCheck } from '../icons.ts'
import { useWords } from '../use-words.ts'
import type { SectionProgress } from './form-steps.ts'

export interface RailStep {
  id: string
  title: string
  /** The review at the end has none. */
  progress?: SectionProgress | undefined
}

interface SectionRailProps {
  steps: readonly RailStep[]
  current: string
  onGo: (id: string) => void
}

/** The sections of a form, each with how far it is. */
export const SectionRail = memo(function SectionRail({ steps, current, onGo }: SectionRailProps) {
  const { t } = useWords()
  return (
    <ol className="cl-rail-sections" role="list" aria-label={t('form.sections')}>
      {steps.map((step) => <Step key={step.id} {...step} isCurrent={step.id === current} onGo={onGo} />)}
    </ol>
  )
})

interface StepProps {
  id: string
  title: string
  progress?: SectionProgress | undefined
  isCurrent: boolean
  onGo: (id: string) => void
}

const Step = memo(function Step({ id, title, progress, isCurrent, onGo }: StepProps) {
  const { t } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  // A long list follows the form: the section on screen is in sight.
  useEffect(() => {
    const list = button.current?.closest('.cl-wide')
    if (!isCurrent || !list) return undefined
    // Measured when the page is laid out anyway.
    const frame = requestAnimationFrame(() => { if (button.current) bringIntoSight(button.current, list) })
    return () => cancelAnimationFrame(frame)
  }, [isCurrent])
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={isCurrent ? 'cl-nav-item active' : 'cl-nav-item'}
        data-state={progress?.state}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => onGo(id)}
      >
        {progress ? icons[progress.state] : <IconListCheck aria-hidden="true" />}
        <span className="cl-nav-title">
          {title}
          {progress && <span className="cl-hidden">, {t(`form.state.${progress.state}`)}</span>}
        </span>
        {progress && progress.wrong > 0 && <span className="cl-nav-count">{t('form.toMend', { count: progress.wrong })}</span>}
        {progress?.wrong === 0 && progress.asked > 0 && (
          <span className="cl-nav-count">{t('form.count', { answered: progress.answered, asked: progress.asked })}</span>
        )}
      </button>
    </li>
  )
})

function bringIntoSight(button: HTMLElement, list: Element): void {
  const [own, frame] = [button.getBoundingClientRect(), list.getBoundingClientRect()]
  if (own.top < frame.top || own.bottom > frame.bottom) list.scrollTop += own.top - frame.top - frame.height / 2
}

const icons: Record<SectionProgress['state'], ReactNode> = {
  done: <IconCircleCheck aria-hidden="true" />,
  enough: <IconCircleCheck aria-hidden="true" />,
  begun: <IconCircleHalf2 aria-hidden="true" />,
  todo: <IconCircle aria-hidden="true" />,
  optional: <IconCircleDashed aria-hidden="true" />,
  wrong: <IconAlertCircle aria-hidden="true" />,
}
