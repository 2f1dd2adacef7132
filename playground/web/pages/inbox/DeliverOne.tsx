import { Button } from '@mantine/core'
import { IconMailOpened } from '../../icons.ts'
import { useWords } from '../../use-words.ts'

interface DeliverOneProps {
  feed: string
  remaining: number
  isSending: boolean
  onSend: () => void
}

/** The demonstration's own button: the sending programme sends one more household. */
export function DeliverOne({ feed, remaining, isSending, onSend }: DeliverOneProps) {
  const { t } = useWords()
  return (
    <div className="cl-stack" data-gap="tight">
      <Button leftSection={<IconMailOpened size={18} />} loading={isSending} disabled={remaining === 0} onClick={onSend}>
        {t('inbox.sendOne', { feed })}
      </Button>
      <p className="cl-small">{remaining === 0 ? t('inbox.nothingLeft') : t('inbox.remaining', { count: remaining })}</p>
    </div>
  )
}
