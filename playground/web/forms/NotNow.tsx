import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { IconLock } from '../icons.ts'
import { Empty } from '../look/States.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../use-words.ts'

interface NotNowProps {
  /** The act. */
  title: string
  reasons: readonly string[]
  back: { to: string; title: string }
}

/** An act that cannot be done with the case as it is, and why. */
export function NotNow({ title, reasons, back }: NotNowProps) {
  const { t } = useWords()
  return (
    <Page title={title}>
      <h1 className="cl-hidden">{title}</h1>
      <Empty
        icon={<IconLock />}
        title={t('form.notNow', { act: title })}
        sentence={reasons.join(' ')}
        action={<Button component={Link} to={back.to}>{t('form.backToCase')}</Button>}
      />
    </Page>
  )
}
