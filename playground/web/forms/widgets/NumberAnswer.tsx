import { Input } from '@mantine/core'
import { useState } from 'react'
import { readNumber } from './read-number.ts'
import { asText, inputAttributes, type WidgetProps } from './widget-props.ts'

export function NumberAnswer(props: WidgetProps) {
  const { id, question, value, onAnswer } = props
  const [typed, setTyped] = useState('')
  // "1." and "1,50" read as a number the store holds: what was typed stays on screen until the answer becomes another.
  const shown = readNumber(typed) === value ? typed : asText(value)
  return (
    <>
      <Input
        {...inputAttributes({ ...props, describedBy: [props.describedBy, question.unit && `${id}-unit`].filter(Boolean).join(' ') || undefined })}
        className={`cl-answer-${question.width ?? 'short'}`}
        inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
        placeholder={question.placeholder}
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onAnswer(readNumber(event.currentTarget.value))
        }}
      />
      {question.unit && <span id={`${id}-unit`}>{question.unit}</span>}
    </>
  )
}
