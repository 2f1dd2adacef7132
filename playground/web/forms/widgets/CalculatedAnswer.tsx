import { pathOf } from '../../../../core/forms/filling/place-answers.ts'
import { IconCalculator } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { useAnswers, useFromAnswers } from '../store/answers-context.ts'
import { madeOf } from '../reasons/made-of.ts'
import type { WidgetProps } from './widget-props.ts'

/** An answer the program works out: read, not typed, and told what it is made of. */
export function CalculatedAnswer({ id, at, words, describedBy }: WidgetProps) {
  const { t } = useWords()
  const store = useAnswers()
  const from = useFromAnswers(store, () => madeOf(store, pathOf(at))
    .map((part) => t('answer.part', { ...part }))
    .join(t('answer.between')))
  return (
    <div className="cl-answer-row">
      <output id={id} className="cl-calculated" aria-labelledby={`${id}-title`} aria-describedby={describedBy}>
        {words || t('form.notYet')}
      </output>
      <span className="cl-worked-out cl-small">
        <IconCalculator size={16} aria-hidden="true" />
        <span>{from && words ? t('answer.workedOutFrom', { parts: from }) : t('form.workedOut')}</span>
      </span>
    </div>
  )
}
