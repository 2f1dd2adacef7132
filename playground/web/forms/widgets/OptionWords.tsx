import { memo } from 'react'
import { Marked } from '../../look/Marked.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'

/** Title of an answer that can be chosen, its explanation, and whether it is the recommended one. */
export const OptionWords = memo(function OptionWords({ option: { title, description, recommended } }: { option: OptionView }) {
  const { t } = useWords()
  return (
    <span className="cl-choice-words">
      <span><Marked words={title} /></span>
      {recommended && <> <Pill tone="loom">{t('form.recommendedOption')}</Pill></>}
      {description && <small><Marked words={description} /></small>}
    </span>
  )
})
