import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Persona } from '../../../../core/definitions/definition-types.ts'
import type { Workflow } from '../../../../core/workflow/workflow.ts'
import { firstPlaceOf, placesOf } from '../../desk/places.ts'
import { useWorkAs } from '../../desk/use-work-as.ts'
import { IconArrowRight, IconClipboardText, IconFileImport } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'
import { ChooseWho } from './ChooseWho.tsx'

interface OpenDeskProps {
  configuration: Configuration
  workflow: Workflow
  /** Who the visitor is on this page. */
  persona: Persona
}

/** Who to open the desk as, and the one primary act of the page. */
export function OpenDesk({ configuration, workflow, persona }: OpenDeskProps) {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { id: pack, personas, roles } = configuration.pack
  const workAs = useWorkAs(pack)
  const [wanted, setWanted] = useState<string>()
  const chosen = personas.find(({ id }) => id === wanted) ?? firstWithCases([persona, ...personas], configuration, workflow) ?? persona
  const role = roles[chosen.role]
  const place = role && firstPlaceOf(workflow, role)
  const open = () => workAs.mutate(chosen.id, { onSuccess: () => void navigate(place ? `/${pack}/${place}` : `/${pack}`) })
  return (
    <section className="cl-stack cl-open-desk" aria-label={t('start.openAs')}>
      <Button fullWidth loading={workAs.isPending} rightSection={<IconArrowRight size={18} aria-hidden="true" />} onClick={open}>
        <span>{t('start.openAs')} <b>{say(role?.title)}</b></span>
      </Button>
      {workAs.error && <Because tone="alert">{workAs.error.message}</Because>}
      <div className="cl-stack" data-gap="tight">
        <ChooseWho configuration={configuration} chosen={chosen} onChoose={setWanted} />
        {role?.description && <Because size="small">{say(role.description)}</Because>}
      </div>
      <div>
        <Link className="cl-start-tools" to={`/${pack}/tools`}><IconClipboardText size={18} aria-hidden="true" />{t('start.tryTools')}</Link>
        <Link className="cl-start-tools" to={`/${pack}/load`}><IconFileImport size={18} aria-hidden="true" />{t('start.loadTool')}</Link>
      </div>
    </section>
  )
}

/** The first whose day begins with cases: the desk is most worth opening as one of these. */
function firstWithCases(personas: readonly Persona[], { pack }: Configuration, workflow: Workflow): Persona | undefined {
  return personas.find(({ role }) => {
    const found = pack.roles[role]
    return found && placesOf(workflow, found).includes('worklist')
  })
}
