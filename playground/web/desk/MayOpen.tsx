import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, Navigate } from 'react-router'
import { IconLock } from '../icons.ts'
import { Because } from '../look/Because.tsx'
import { Empty } from '../look/States.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../use-words.ts'
import { useDesk } from './desk-context.ts'
import { placesOf, type Place } from './places.ts'

/** A page of the desk where framework and role open it. A role that may not is led to its own first page; what the framework lacks says why. The server holds to the same. */
export function MayOpen({ place, children }: { place: Place; children: ReactNode }) {
  const { t, say } = useWords()
  const { pack, workflow, role } = useDesk()
  if (placesOf(workflow, role).includes(place)) return children
  const module = workflow.modules.find(({ id }) => id === place)
  if (!module || module.on) return <Navigate to={`/${pack}`} replace />
  const title = t('state.off', { place: say(module.title) })
  return (
    <Page title={title}>
      <h1 className="cl-hidden">{title}</h1>
      <Empty
        icon={<IconLock />}
        title={title}
        action={<Button component={Link} to={`/${pack}`}>{t('state.toDesk')}</Button>}
      />
      <Because>{say(module.because)}</Because>
    </Page>
  )
}
