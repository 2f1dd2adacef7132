import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { IconLock } from '../icons.ts'
import { Because } from '../look/Because.tsx'
import { Empty } from '../look/States.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../use-words.ts'
import { useDesk } from './desk-context.ts'
import { placesOf, type Place } from './places.ts'

/** A page of the desk where framework and role open it, else why they do not. The server holds to the same. */
export function MayOpen({ place, children }: { place: Place; children: ReactNode }) {
  const { t, say } = useWords()
  const { pack, workflow, role } = useDesk()
  if (placesOf(workflow, role).includes(place)) return children
  const module = workflow.modules.find(({ id }) => id === place)
  const isOff = module !== undefined && !module.on
  const title = isOff ? t('state.off', { place: say(module.title) }) : t('state.noRight')
  return (
    <Page title={title}>
      <h1 className="cl-hidden">{title}</h1>
      <Empty
        icon={<IconLock />}
        title={title}
        {...(!isOff && { sentence: t('state.noRightWhy') })}
        action={<Button component={Link} to={`/${pack}`}>{t('state.toDesk')}</Button>}
      />
      {isOff && <Because>{say(module.because)}</Because>}
    </Page>
  )
}
