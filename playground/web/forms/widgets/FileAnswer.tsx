import { useRef, useState, type ChangeEvent } from 'react'
import { IconAlertCircle, IconCamera, IconFileText, IconPaperclip } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { pictureOf } from '../drafts/attachments.ts'
import { plainPicture } from './plain-picture.ts'
import { SendingFile } from './SendingFile.tsx'
import { useSentFile } from './use-sent-file.ts'
import { asText, groupAttributes, type WidgetProps } from './widget-props.ts'

const largest = 5 * 1024 * 1024

/** A photo or a paper: chosen or taken, made plain in the page, sent, and looked at. */
export function FileAnswer(props: WidgetProps) {
  const { t } = useWords()
  const { id, question, value, onAnswer, describedBy } = props
  const [refused, setRefused] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const sending = useSentFile(onAnswer)
  const isPhoto = question.control === 'photo'
  const answer = asText(value)
  const picture = pictureOf(answer)
  const name = answer.slice(answer.indexOf('/') + 1)
  const isBusy = sending.sent !== undefined

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const chosen = currentTarget.files?.[0]
    // The same file can be chosen once more after it was taken out.
    currentTarget.value = ''
    if (!chosen) return
    sending.forget()
    const isPaper = !isPhoto && chosen.type === 'application/pdf'
    const file = isPaper ? chosen : await plainPicture(chosen)
    if (!file) return setRefused(t(isPhoto ? 'answer.noPicture' : 'answer.noFile'))
    if (file.size > largest) return setRefused(t('answer.tooLarge'))
    setRefused(undefined)
    await sending.give(file, isPaper ? chosen.name : `${chosen.name.replace(/\.[^.]*$/, '')}.jpg`)
  }

  const Sign = isPhoto ? IconCamera : IconPaperclip
  return (
    <div role="group" {...groupAttributes(props)} id={`${id}-file`} className="cl-file">
      {answer !== '' && (
        <div className="cl-given-file">
          {picture ? <img src={picture} alt={t('answer.pictureOf', { name })} /> : <IconFileText size={22} aria-hidden="true" />}
          <span dir="auto">{name}</span>
          <button
            type="button"
            className="cl-text-button"
            onClick={() => {
              onAnswer(null)
              field.current?.focus()
            }}
          >
            {t('answer.takeOut')}
          </button>
        </div>
      )}
      <div className="cl-answer-row">
        <label className="cl-file-button">
          <Sign size={18} aria-hidden="true" />
          {t(fileWords(isPhoto, answer !== ''))}
          <input
            ref={field}
            id={id}
            type="file"
            className="cl-hidden"
            accept={isPhoto ? 'image/*' : 'image/jpeg,image/png,image/webp,application/pdf'}
            capture={isPhoto ? 'environment' : undefined}
            aria-disabled={isBusy || undefined}
            aria-labelledby={`${id}-title ${id}-choose`}
            aria-describedby={describedBy}
            // Out of use while one is on its way; disabled, it would lose the keyboard.
            onClick={(event) => isBusy && event.preventDefault()}
            onChange={(event) => void choose(event)}
          />
          <span id={`${id}-choose`} className="cl-hidden">{t(fileWords(isPhoto, answer !== ''))}</span>
        </label>
        <span className="cl-help">{t(isPhoto ? 'answer.photoNote' : 'answer.fileNote')}</span>
      </div>
      <SendingFile {...sending} />
      {refused !== undefined && <p className="cl-error" role="alert"><IconAlertCircle aria-hidden="true" /><span>{refused}</span></p>}
    </div>
  )
}

function fileWords(isPhoto: boolean, isGiven: boolean) {
  if (isPhoto) return isGiven ? 'answer.anotherPhoto' : 'answer.takePhoto'
  return isGiven ? 'answer.anotherFile' : 'answer.chooseFile'
}
