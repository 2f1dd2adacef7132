import { useMediaQuery } from '@mantine/hooks'
import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Persona } from '../../../../core/definitions/definition-types.ts'
import { IconChevronDown } from '../../icons.ts'
import { useWords } from '../../use-words.ts'

interface ChooseWhoProps {
  configuration: Configuration
  chosen: Persona
  onChoose: (persona: string) => void
}

/** The people of a pack, one of them chosen; on a phone only that one, until somebody else is wanted. */
export function ChooseWho({ configuration, chosen, onChoose }: ChooseWhoProps) {
  const { t, say } = useWords()
  const isNarrow = useMediaQuery('(max-width: 999px)', undefined, { getInitialValueInEffect: false })
  const { personas, roles, territories = [] } = configuration.pack
  const whoIs = ({ name, territory }: Persona) => [name, say(territories.find(({ id }) => id === territory)?.title)].filter(Boolean).join(' · ')
  const list = (
    <div className="cl-choice-list" role="radiogroup" aria-label={t('start.orAs')}>
      {personas.map((one) => (
        <label key={one.id} className="cl-choice cl-person">
          <input type="radio" name="persona" checked={one.id === chosen.id} onChange={() => onChoose(one.id)} />
          <span className="cl-choice-words">
            {say(roles[one.role]?.title)}
            <small>{whoIs(one)}</small>
          </span>
        </label>
      ))}
    </div>
  )
  if (!isNarrow) return <><h3>{t('start.orAs')}</h3>{list}</>
  return (
    <>
      <p className="cl-small">{whoIs(chosen)}</p>
      <details className="cl-others">
        <summary>{t('start.orAs')}<IconChevronDown size={18} aria-hidden="true" /></summary>
        {list}
      </details>
    </>
  )
}
