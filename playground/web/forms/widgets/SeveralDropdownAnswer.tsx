import { MultiSelect } from '@mantine/core'
import { OptionInList, optionItems } from './DropdownAnswer.tsx'
import { asList, type WidgetProps } from './widget-props.ts'
import { useWords } from '../../use-words.ts'

/** Several answers from a long list: type to search, Enter to take. */
export function SeveralDropdownAnswer(props: WidgetProps) {
  const { t } = useWords()
  const { id, question, value, onAnswer, onLeave, isWrong, describedBy } = props
  const chosen = asList(value).map(String)
  // Mantine lets nothing describe the field in it, so the box around it is described.
  return (
    <div role="group" aria-labelledby={`${id}-title`} aria-describedby={describedBy} className={`cl-answer-${question.width ?? 'full'}`}>
      <MultiSelect
        id={id}
        error={isWrong}
        onBlur={onLeave}
        data={optionItems(question)}
        placeholder={chosen.length > 0 ? undefined : question.placeholder ?? t('form.choose')}
        nothingFoundMessage={t('form.nothingFound')}
        searchable
        hidePickedOptions
        value={chosen}
        onChange={(names) => {
          const values = (question.options ?? []).filter((option) => names.includes(String(option.value))).map((option) => option.value)
          onAnswer(values.length > 0 ? values : null)
        }}
        renderOption={({ option }) => <OptionInList option={option} question={question} />}
      />
    </div>
  )
}
