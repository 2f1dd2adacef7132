import { Select, type ComboboxItem } from '@mantine/core'
import type { OptionView, AskedQuestion } from '../asked-question.ts'
import { OptionWords } from './OptionWords.tsx'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'
import { useWords } from '../../use-words.ts'

const searchFrom = 8

/** A list that opens, with a search where it is long; an explanation stands under its option. */
export function DropdownAnswer(props: WidgetProps) {
  const { t } = useWords()
  const { question, value, onAnswer } = props
  return (
    <Select
      {...inputAttributes(props)}
      className={`cl-answer-${question.width ?? 'medium'}`}
      data={optionItems(question)}
      placeholder={question.options?.length === 0 ? t('form.nothingToChoose') : question.placeholder ?? t('form.choose')}
      nothingFoundMessage={t('form.nothingFound')}
      searchable={optionItems(question).length >= searchFrom}
      clearable={!props.isRequired}
      clearButtonProps={{ 'aria-label': t('form.clear') }}
      checkIconPosition="right"
      value={value === null ? null : asText(value)}
      onChange={(chosen) => onAnswer(optionNamed(question, chosen)?.value ?? null)}
      renderOption={({ option }) => <OptionInList option={option} question={question} />}
    />
  )
}

/** An option in an open list. */
export function OptionInList({ option, question }: { option: ComboboxItem; question: AskedQuestion }) {
  const offered = optionNamed(question, option.value)
  return offered ? <OptionWords option={offered} /> : option.label
}

/** The list knows options by text; answers keep the type the definition gives them. */
export function optionItems(question: AskedQuestion): ComboboxItem[] {
  return (question.options ?? []).map((option) => ({ value: String(option.value), label: option.title }))
}

export function optionNamed(question: AskedQuestion, name: string | null): OptionView | undefined {
  return question.options?.find((option) => String(option.value) === name)
}
