import type { ReactNode } from 'react'
import { useMatch, useNavigate } from 'react-router'
import { Shell } from '../look/Shell.tsx'
import { useWords } from '../use-words.ts'
import { Banners } from './Banners.tsx'
import { ChooseLanguage } from './ChooseLanguage.tsx'
import { ChoosePersona } from './ChoosePersona.tsx'
import { useDesk } from './desk-context.ts'
import { firstPlaceOf } from './places.ts'
import { Today } from './Today.tsx'
import { useNav } from './use-nav.tsx'
import { useShellWords } from './use-shell-words.ts'
import { useWorkAs } from './use-work-as.ts'

/** The frame around every page of a desk: header, places, banners. */
export function Frame({ children }: { children: ReactNode }) {
  const { product, words } = useShellWords()
  const nav = useNav()
  // A form brings its own side, and nothing should lead away from it by accident.
  const isForm = useMatch('/:pack/cases/:id/:act') !== null
  return (
    <Shell product={product} home="/" pack={<PackName />} end={<HeaderEnd />} nav={isForm ? [] : nav} words={words}>
      <Banners />
      {children}
    </Shell>
  )
}

function PackName() {
  const { t, say } = useWords()
  const { pack } = useDesk().configuration
  const parts = [say(pack.title), say(pack.system), pack.status === 'official' ? '' : t('shell.illustrative')]
  return parts.filter(Boolean).join(' · ')
}

function HeaderEnd() {
  const { pack, configuration, workflow, persona, today } = useDesk()
  const navigate = useNavigate()
  const workAs = useWorkAs(pack)
  const choose = (chosen: string) => workAs.mutate(chosen, {
    onSuccess: ({ persona: now }) => {
      const role = now && configuration.pack.roles[now.role]
      const place = role && firstPlaceOf(workflow, role)
      void navigate(place ? `/${pack}/${place}` : '/')
    },
  })
  return (
    <>
      <Today date={today} />
      <ChooseLanguage spoken={configuration.pack.languages} />
      <ChoosePersona configuration={configuration} current={persona.id} onChoose={choose} />
    </>
  )
}
