import { useWords } from '../../use-words.ts'
import { SearchField } from './SearchField.tsx'
import type { WidgetProps } from './widget-props.ts'

/** A list that opens and is searched by typing; an explanation stands under its option. */
export function DropdownAnswer(props: WidgetProps) {
  const { t } = useWords()
  const { question: { options = [], placeholder }, value, words, onAnswer } = props
  return (
    <SearchField
      widget={props}
      options={options}
      text={words}
      placeholder={options.length === 0 ? t('form.nothingToChoose') : placeholder ?? t('form.choose')}
      isChosen={(option) => option.value === value}
      onPick={(option) => onAnswer(option.value)}
      onClear={value === null || props.isRequired ? undefined : () => onAnswer(null)}
    />
  )
}
