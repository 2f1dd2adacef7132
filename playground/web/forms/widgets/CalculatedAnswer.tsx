import { IconCalculator } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import type { WidgetProps } from './widget-props.ts'

/** An answer the program works out: read, not typed. */
export function CalculatedAnswer({ id, words, describedBy }: WidgetProps) {
  const { t } = useWords()
  return (
    <div className="cl-answer-row">
      <output id={id} className="cl-calculated" aria-labelledby={`${id}-title`} aria-describedby={describedBy}>
        {words || t('form.notYet')}
      </output>
      <span className="cl-worked-out cl-small"><IconCalculator size={16} aria-hidden="true" />{t('form.workedOut')}</span>
    </div>
  )
}
