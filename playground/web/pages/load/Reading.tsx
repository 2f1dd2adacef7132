import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { IconX } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import type { Loading } from './use-loading.ts'

/** Files on their way: how far they are, and a way to stop it. What takes less than a moment shows nothing. */
export function Reading({ loading: { name, sent }, onCancel }: { loading: Loading; onCancel: () => void }) {
  const { t, number } = useWords()
  const isSent = sent >= 1
  const words = isSent ? t('load.reading', { name }) : t('load.sending', { name })
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => void bar.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={bar} className="cl-panel cl-reading">
      <p role="status">{words}</p>
      <div
        className="cl-reading-track" role="progressbar" aria-label={words} aria-valuemin={0} aria-valuemax={100}
        {...(!isSent && { 'aria-valuenow': Math.round(sent * 100), 'aria-valuetext': t('load.percent', { percent: number(Math.round(sent * 100)) }) })}
      >
        <span data-open={isSent || undefined} style={isSent ? undefined : { inlineSize: `${sent * 100}%` }} />
      </div>
      <Button variant="default" leftSection={<IconX size={18} aria-hidden="true" />} onClick={onCancel}>{t('load.cancel')}</Button>
    </div>
  )
}
