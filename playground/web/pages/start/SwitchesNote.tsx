import { Button } from '@mantine/core'
import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Seat } from '../../desk/use-seat.ts'
import { useWorkAs } from '../../desk/use-work-as.ts'
import { IconCheck, IconInfoCircle } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'
import type { FrameworkSwitches } from './use-framework.ts'

interface SwitchesNoteProps {
  configuration: Configuration
  framework: FrameworkSwitches
  session: Seat
}

/** What a move does; or who may make it, and the offer to become that person. */
export function SwitchesNote({ configuration, framework, session }: SwitchesNoteProps) {
  const { t, say } = useWords()
  const { pack } = configuration
  if (framework.error) return <div role="alert"><Because tone="alert">{framework.error.message}</Because></div>
  if (!framework.mayMove) return <NotYours configuration={configuration} framework={framework} session={session} />

  const isAsPack = (['group', 'level', 'intake'] as const).every((name) => framework.framework[name] === pack.framework[name])
  const said = framework.isSaving ? t('start.saving') : framework.isSaved ? t('start.saved') : t('start.follows')
  return (
    <div className="cl-row cl-between">
      <p className="cl-switches-note cl-small" role="status">
        {framework.isSaved ? <IconCheck size={16} aria-hidden="true" /> : <IconInfoCircle size={16} aria-hidden="true" />}
        <span>{said}</span>
      </p>
      {!isAsPack && (
        <Button size="sm" variant="subtle" onClick={() => framework.move(pack.framework)}>
          {t('start.restore', { pack: say(pack.title) })}
        </Button>
      )}
    </div>
  )
}

function NotYours({ configuration, framework, session }: SwitchesNoteProps) {
  const { t, say, language } = useWords()
  const { id, personas, roles } = configuration.pack
  const workAs = useWorkAs(id)
  const mover = personas.find(({ role }) => roles[role]?.framework)
  if (!mover) return <p className="cl-small">{t('start.nobodyMoves')}</p>
  const titles = Object.values(roles).filter((role) => role.framework).map((role) => say(role.title))
  const sentence = t('start.notYours', {
    roles: new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(titles),
    name: session.persona.name,
  })
  const become = async () => {
    await workAs.mutateAsync(mover.id)
    if (framework.wished) framework.save({ ...framework.framework, ...framework.wished })
  }
  return (
    <div className="cl-row cl-between" role="status">
      <Because tone={framework.wished ? 'warm' : 'loom'} size="small">{sentence}</Because>
      <Button size="sm" variant="default" loading={workAs.isPending} onClick={() => void become()}>
        {t('start.become', { name: mover.name })}
      </Button>
    </div>
  )
}
