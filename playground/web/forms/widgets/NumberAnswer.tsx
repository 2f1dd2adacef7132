import { useState } from 'react'
import { useWords } from '../../use-words.ts'
import { fieldNumber, readNumber } from './read-number.ts'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

/** A number in the reader's figures, with its unit beside it. */
export function NumberAnswer(props: WidgetProps) {
  const { id, question, value, onAnswer, onLeave } = props
  const { id: language } = useWords().language
  const [typed, setTyped] = useState('')
  // "1." and "1,50" read as a number the store holds: what was typed stays on screen until it is left or becomes another.
  const isTyped = typed !== '' && readNumber(typed, language) === value
  const written = typeof value === 'number' ? fieldNumber(value, language) : asText(value)
  const unit = question.unit && `${id}-unit`
  return (
    <>
      <input
        {...inputAttributes({ ...props, describedBy: [props.describedBy, unit].filter(Boolean).join(' ') || undefined })}
        className={`cl-field cl-answer-${question.width ?? 'short'}`}
        inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
        placeholder={question.placeholder}
        autoComplete="off"
        value={isTyped ? typed : written}
        onBlur={() => {
          setTyped('')
          onLeave()
        }}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          onAnswer(readNumber(currentTarget.value, language))
        }}
      />
      {unit && <span id={unit}>{question.unit}</span>}
    </>
  )
}
