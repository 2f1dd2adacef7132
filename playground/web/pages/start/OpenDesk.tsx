import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Persona } from '../../../../core/definitions/definition-types.ts'
import type { Workflow } from '../../../../core/workflow/workflow.ts'
import { firstPlaceOf } from '../../desk/places.ts'
import { IconArrowRight } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'

interface OpenDeskProps {
  configuration: Configuration
  workflow: Workflow
  persona: Persona
  onChoose: (persona: string) => void
}

/** Who to work as, and the one primary act of the page. */
export function OpenDesk({ configuration, workflow, persona, onChoose }: OpenDeskProps) {
  const { t, say } = useWords()
  const { id: pack, personas, roles } = configuration.pack
  const role = roles[persona.role]
  const place = role && firstPlaceOf(workflow, role)
  return (
    <section aria-labelledby="people" className="cl-stack" data-gap="tight">
      <Button
        component={Link}
        to={place ? `/${pack}/${place}` : `/${pack}`}
        fullWidth
        rightSection={<IconArrowRight size={18} />}
      >
        {t('start.openAs')}&nbsp;<b>{say(role?.title)}</b>
      </Button>
      <h3 id="people" className="cl-small">{t('start.orAs')}</h3>
      <div className="cl-choice-list" role="radiogroup" aria-labelledby="people">
        {personas.map(({ id, name, role: roleId }) => (
          <label key={id} className="cl-choice cl-person">
            <input type="radio" name="persona" checked={id === persona.id} onChange={() => onChoose(id)} />
            <span className="cl-choice-words">{say(roles[roleId]?.title)}<small>{name}</small></span>
          </label>
        ))}
      </div>
      {role?.description && <Because size="small">{say(role.description)}</Because>}
    </section>
  )
}
