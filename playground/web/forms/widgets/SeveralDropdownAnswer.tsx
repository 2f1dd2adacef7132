import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { IconX } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { SearchField } from './SearchField.tsx'
import { withAnswer } from './several.ts'
import { asList, groupAttributes, type WidgetProps } from './widget-props.ts'

/** Several answers from a long list: what is chosen stands above the field that searches for more. */
export function SeveralDropdownAnswer(props: WidgetProps) {
  const { t } = useWords()
  const { id, question, value, onAnswer } = props
  const { options = [] } = question
  const chosen = asList(value)
  const taken = chosen.map((one) => ({ value: one, title: plainWords(options.find((option) => option.value === one)?.title ?? String(one)) }))
  return (
    <div role="group" {...groupAttributes(props)} id={`${id}-several`} className="cl-several">
      {taken.length > 0 && (
        <ul role="list" className="cl-chip-row">
          {taken.map((one) => (
            <li key={String(one.value)} className="cl-chip" data-chosen>
              {one.title}
              <button
                type="button"
                aria-label={t('answer.takeOutOne', { answer: one.title })}
                onClick={() => {
                  onAnswer(withAnswer(question, chosen, one.value, false))
                  document.getElementById(id)?.focus()
                }}
              >
                <IconX size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchField
        widget={{ ...props, onLeave: () => undefined }}
        options={options}
        text=""
        placeholder={question.placeholder ?? t(taken.length > 0 ? 'answer.chooseMore' : 'form.choose')}
        isChosen={(option) => chosen.includes(option.value)}
        onPick={(option) => onAnswer(withAnswer(question, chosen, option.value, !chosen.includes(option.value)))}
        onClear={undefined}
      />
    </div>
  )
}
