import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { ApiProblem } from '../api-problem.ts'
import { Failed, Loading } from '../look/States.tsx'
import { useWords } from '../use-words.ts'

/** While the desk is being opened. */
export function Arriving() {
  const { t } = useWords()
  return <Loading label={t('shell.arriving')} rows={6} />
}

/** What could not be loaded, in the server's words where it said something, and the way on. */
export function Unloaded({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useWords()
  const retry = { label: t('state.retry'), onRetry }
  const toStart = <Button component={Link} to="/" variant="subtle">{t('state.toStart')}</Button>
  if (!(error instanceof ApiProblem)) return <Failed title={t('state.failed')} retry={retry} action={toStart} />
  if (error.is('unreachable')) return <Failed title={t('state.unreachable')} sentence={t('state.unreachableWhy')} retry={retry} />
  const { title, detail, status } = error.document
  const isLasting = status === 403 || status === 404
  return <Failed title={title} {...(detail && { sentence: detail })} {...(!isLasting && { retry })} action={toStart} />
}
