import type { Configuration } from '../../../core/definitions/configuration.ts'
import { PersonaMenu } from '../look/PersonaMenu.tsx'
import { useWords } from '../use-words.ts'

interface ChoosePersonaProps {
  configuration: Configuration
  current: string
  onChoose: (persona: string) => void
}

/** Who one works as, among the people of a pack. */
export function ChoosePersona({ configuration, current, onChoose }: ChoosePersonaProps) {
  const { t, say } = useWords()
  const { personas, roles } = configuration.pack
  const shown = personas.map(({ id, name, role }) => ({ id, name, role: say(roles[role]?.title) }))
  return <PersonaMenu label={t('shell.persona')} personas={shown} current={current} onChoose={onChoose} footer={t('shell.invented')} />
}
