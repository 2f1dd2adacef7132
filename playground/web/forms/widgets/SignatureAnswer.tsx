import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { IconPencil } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { pictureOf } from '../drafts/attachments.ts'
import { SendingFile } from './SendingFile.tsx'
import { SignaturePad } from './SignaturePad.tsx'
import { useSentFile } from './use-sent-file.ts'
import { asText, groupAttributes, type WidgetProps } from './widget-props.ts'

const typed = 'typed/'
const longestName = 120

/** A signature: the name typed, which everybody can do, or drawn by finger or pen. */
export function SignatureAnswer(props: WidgetProps) {
  const { t } = useWords()
  const { id, value, onAnswer } = props
  const answer = asText(value)
  const isDrawn = answer !== '' && !answer.startsWith(typed)
  const [isDrawing, setDrawing] = useState(false)
  const sending = useSentFile((sent) => {
    onAnswer(sent)
    setDrawing(false)
  })
  const picture = pictureOf(answer)
  const group = useRef<HTMLDivElement>(null)
  const way = isDrawn ? 'drawn' : isDrawing ? 'drawing' : 'typing'
  const [wayBefore, setWayBefore] = useState(way)

  // The button that led here is gone: the keyboard goes on with what came in its place, never from the top of the page.
  useEffect(() => {
    if (way === wayBefore) return
    setWayBefore(way)
    if (document.activeElement === document.body) group.current?.querySelector<HTMLElement>('input, button:enabled')?.focus()
  }, [way, wayBefore])

  return (
    <div ref={group} role="group" {...groupAttributes(props)} id={`${id}-signature`} className="cl-signature">
      {way === 'drawn' && (
        <div className="cl-given-file">
          {picture ? <img src={picture} alt={t('answer.signed')} /> : <span>{t('answer.signed')}</span>}
          <button type="button" className="cl-text-button" onClick={() => onAnswer(null)}>{t('answer.signAgain')}</button>
        </div>
      )}
      {way === 'drawing' && (
        <>
          <SignaturePad
            label={t('answer.signHere')}
            onDone={(drawing) => void sending.give(drawing, 'signature.png')}
            onCancel={() => setDrawing(false)}
          />
          <SendingFile {...sending} />
        </>
      )}
      {way === 'typing' && (
        <div className="cl-answer-row">
          <input
            id={id}
            className="cl-field cl-answer-medium cl-signed-name"
            dir="auto"
            maxLength={longestName}
            autoComplete="off"
            placeholder={t('answer.typeName')}
            aria-labelledby={`${id}-title ${id}-typed`}
            aria-describedby={props.describedBy}
            aria-invalid={props.isWrong || undefined}
            aria-required={props.isRequired || undefined}
            value={answer.slice(typed.length)}
            onChange={({ currentTarget }) => onAnswer(currentTarget.value.trimStart() === '' ? null : typed + currentTarget.value.trimStart())}
          />
          <span id={`${id}-typed`} className="cl-hidden">{t('answer.typeName')}</span>
          {answer === '' && (
            <Button variant="default" leftSection={<IconPencil size={18} aria-hidden="true" />} onClick={() => setDrawing(true)}>
              {t('answer.draw')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
