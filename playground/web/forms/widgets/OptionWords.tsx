import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'

/** Title of an answer that can be chosen, its explanation, and whether it is the recommended one. */
export function OptionWords({ option: { title, description, recommended } }: { option: OptionView }) {
  const { t } = useWords()
  return (
    <span className="cl-choice-words">
      <span>{title}</span>
      {recommended && <> <Pill tone="loom">{t('form.recommendedOption')}</Pill></>}
      {description && <small>{description}</small>}
    </span>
  )
}
