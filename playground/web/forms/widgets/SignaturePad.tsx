import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useWords } from '../../use-words.ts'

interface SignaturePadProps {
  label: string
  /** Gets the drawing as PNG. */
  onDone: (drawing: Blob) => void
  onCancel: () => void
}

const penWidth = 2.4

/** A sheet to sign on by mouse, finger or pen. */
export function SignaturePad({ label, onDone, onCancel }: SignaturePadProps) {
  const { t } = useWords()
  const sheet = useRef<HTMLCanvasElement>(null)
  const [isBegun, setBegun] = useState(false)

  useEffect(clear, [])

  function clear(): void {
    const canvas = sheet.current
    if (!canvas) return
    // As many points as the screen has, so that the line is not blurred.
    canvas.width = canvas.clientWidth * devicePixelRatio
    canvas.height = canvas.clientHeight * devicePixelRatio
    setBegun(false)
  }

  function draw(event: PointerEvent<HTMLCanvasElement>, isStart: boolean): void {
    const canvas = event.currentTarget
    const pen = canvas.getContext('2d')
    if (!pen || (!isStart && !canvas.hasPointerCapture(event.pointerId))) return
    const box = canvas.getBoundingClientRect()
    const [x, y] = [(event.clientX - box.left) * devicePixelRatio, (event.clientY - box.top) * devicePixelRatio]
    if (isStart) {
      canvas.setPointerCapture(event.pointerId)
      pen.lineWidth = penWidth * devicePixelRatio
      pen.lineCap = 'round'
      pen.lineJoin = 'round'
      pen.strokeStyle = getComputedStyle(canvas).color
      pen.beginPath()
      pen.moveTo(x, y)
      setBegun(true)
    }
    // A point alone is a line of no length.
    pen.lineTo(x, y)
    pen.stroke()
  }

  return (
    <>
      <div className="cl-sign-sheet">
        <canvas
          ref={sheet}
          role="img"
          aria-label={label}
          onPointerDown={(event) => draw(event, true)}
          onPointerMove={(event) => draw(event, false)}
        />
        {!isBegun && <span aria-hidden="true">{label}</span>}
      </div>
      <div className="cl-answer-row">
        <Button disabled={!isBegun} onClick={() => sheet.current?.toBlob((drawing) => drawing && onDone(drawing), 'image/png')}>
          {t('answer.keepSignature')}
        </Button>
        <Button variant="default" disabled={!isBegun} onClick={clear}>{t('answer.startOver')}</Button>
        <button type="button" className="cl-text-button" onClick={onCancel}>{t('answer.typeInstead')}</button>
      </div>
    </>
  )
}
