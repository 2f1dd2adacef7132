import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Seat } from '../../desk/use-seat.ts'
import { ChipSwitch } from '../../look/ChipSwitch.tsx'
import { OptionCards } from '../../look/OptionCards.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Segments } from '../../look/Segments.tsx'
import { useWords } from '../../use-words.ts'
import { SwitchesNote } from './SwitchesNote.tsx'
import type { FrameworkSwitches } from './use-framework.ts'

interface SwitchesProps {
  configuration: Configuration
  framework: FrameworkSwitches
  session: Seat
}

/** The three switches: for whom, how far, how people arrive. */
export function Switches({ configuration, framework, session }: SwitchesProps) {
  const { t, say } = useWords()
  const { groups, levels, intakeTypes } = configuration
  const now = framework.framework
  const named = <Definition extends { id: string; title: Parameters<typeof say>[0] }>({ id, title }: Definition) => ({ id, title: say(title) })
  return (
    <Panel>
      <div className="cl-stack" data-gap="wide">
        <ChipSwitch
          label={t('start.group')}
          options={groups.map((group) => ({ ...named(group), note: say(group.description) }))}
          value={now.group}
          onChange={(group) => framework.move({ group })}
        />
        <Segments
          label={t('start.level')}
          hint={t('start.levelHint')}
          options={levels.map(named)}
          value={now.level}
          onChange={(level) => framework.move({ level })}
          isCumulative
        />
        <OptionCards
          label={t('start.intake')}
          options={intakeTypes.map((intake) => ({ ...named(intake), note: say(intake.description) }))}
          value={now.intake}
          onChange={(intake) => framework.move({ intake })}
        />
        <SwitchesNote configuration={configuration} framework={framework} session={session} />
      </div>
    </Panel>
  )
}
