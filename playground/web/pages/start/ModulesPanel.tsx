import type { Module } from '../../../../core/definitions/definition-types.ts'
import type { Workflow } from '../../../../core/workflow/workflow.ts'
import {
  IconArrowsExchange, IconBuildingCommunity, IconCalendarEvent, IconChartHistogram, IconClipboardCheck, IconFlagCheck,
  IconListCheck, IconMailOpened, IconRoute, IconUserPlus, IconUsers,
} from '../../icons.ts'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'

const icons: Readonly<Record<Module['id'], typeof IconRoute>> = {
  inbox: IconMailOpened,
  register: IconUserPlus,
  worklist: IconListCheck,
  profile: IconUsers,
  assessment: IconClipboardCheck,
  services: IconBuildingCommunity,
  referrals: IconArrowsExchange,
  plan: IconRoute,
  meetings: IconCalendarEvent,
  evaluation: IconFlagCheck,
  overview: IconChartHistogram,
}

/** Every part of the program: there with its reason, or struck through with the reason why not. */
export function ModulesPanel({ workflow }: { workflow: Workflow }) {
  const { t, say } = useWords()
  return (
    <Panel title={t('start.modules')}>
      <ul className="cl-modules" role="list">
        {workflow.modules.map(({ id, title, on, because }) => {
          const Icon = icons[id as Module['id']]
          const reason = say(because)
          return (
            <li key={id} className="cl-module" data-off={!on || undefined}>
              <Icon size={21} aria-hidden="true" />
              <div>
                {on ? <h3>{say(title)}</h3> : <h3 className="cl-faint"><s>{say(title)}</s></h3>}
                <p className="cl-small">{on ? reason : t('start.off', { reason })}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
