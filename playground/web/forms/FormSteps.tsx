import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { SectionView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import { IconArrowLeft, IconArrowRight, IconCheck, IconListCheck } from '../icons.ts'
import { useWords } from '../use-words.ts'
import type { recordable } from './recordable.ts'
import { reviewStep, stepOf } from './form-steps.ts'

interface FormStepsProps {
  steps: readonly string[]
  current: string
  sections: readonly SectionView[]
  isLong: boolean
  /** All sections are on the page: what follows is the review. */
  isOnePage: boolean
  isSending: boolean
  canRecord: ReturnType<typeof recordable>
  back: { to: string; title: string }
  onGo: (step: string) => void
  onSend: () => void
  /** Between back and on, where there is no room for it at the side. */
  side: ReactNode
}

/** The way on: the section before, the next one, and recording at the end. */
export function FormSteps({ steps, current, sections, isLong, isOnePage, isSending, canRecord, back, onGo, onSend, side }: FormStepsProps) {
  const { t } = useWords()
  const { before, after } = around(isOnePage ? [steps[0] ?? '', reviewStep] : isLong ? steps : [], isOnePage && current !== reviewStep ? steps[0] ?? '' : current)
  const titleOf = (step: string) => {
    if (step === reviewStep) return t('form.toReview')
    if (isOnePage) return t('form.allQuestions')
    const section = sections.find((each) => stepOf(each) === step)
    return section ? numberedTitle(section) : ''
  }
  return (
    <div className="cl-form-steps">
      {before !== undefined && (
        <Button variant="default" className="cl-form-before" leftSection={<IconArrowLeft size={18} />} onClick={() => onGo(before)}>
          <span>{titleOf(before)}</span>
        </Button>
      )}
      {!isLong && <Button component={Link} to={back.to} variant="default">{t('form.back')}</Button>}
      {side}
      {isLong && !isOnePage && current !== reviewStep && after !== reviewStep && (
        <Button variant="subtle" className="cl-form-to-review" leftSection={<IconListCheck size={18} aria-hidden="true" />} onClick={() => onGo(reviewStep)}>{t('form.toReview')}</Button>
      )}
      {after !== undefined && (
        <Button className="cl-form-on" rightSection={<IconArrowRight size={18} />} onClick={() => onGo(after)}>{titleOf(after)}</Button>
      )}
      {after === undefined && canRecord !== 'elsewhere' && (
        <Button className="cl-form-on" leftSection={<IconCheck size={18} />} loading={isSending} disabled={canRecord === 'not-yet'} onClick={onSend}>
          {t('form.record')}
        </Button>
      )}
    </div>
  )
}

function around(steps: readonly string[], current: string): { before: string | undefined; after: string | undefined } {
  const at = steps.indexOf(current)
  return { before: steps[at - 1], after: steps[at + 1] }
}
