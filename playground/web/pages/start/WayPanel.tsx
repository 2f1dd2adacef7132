import type { Phase } from '../../../../core/definitions/definition-types.ts'
import { everyActOf } from './every-act.ts'
import type { Workflow } from '../../../../core/workflow/workflow.ts'
import { Panel } from '../../look/Panel.tsx'
import { Thread } from '../../look/Thread.tsx'
import { useThreadWords } from '../../use-thread-words.ts'
import { useWords } from '../../use-words.ts'

/** The way a case goes under the switches as they stand. */
export function WayPanel({ workflow }: { workflow: Workflow }) {
  const { t, say } = useWords()
  // Nothing has happened here yet: a phase is part of the way or it is not.
  const words = { ...useThreadWords(), done: t('thread.included') }
  const acts = everyActOf(workflow)
  const counted = [
    t('start.phases', { count: workflow.phases.length }),
    t('start.roles', { count: new Set(acts.flatMap(({ by }) => by)).size }),
    t('start.forms', { count: new Set(acts.map(({ form }) => form)).size }),
  ]
  const timeOf = ({ due, note }: Phase) => {
    if (due?.workingDays !== undefined) return t('start.workingDays', { count: due.workingDays })
    if (due?.days !== undefined) return t('start.days', { count: due.days })
    return note ? say(note) : undefined
  }
  const steps = workflow.phases.map((phase) => {
    const note = phase.note ? say(phase.note) : timeOf(phase)
    return { id: phase.id, title: say(phase.title), state: 'done' as const, ...(note && { note }) }
  })
  return (
    <Panel title={t('start.way')} aside={counted.join(' · ')}>
      <Thread steps={steps} label={t('start.way')} words={words} />
    </Panel>
  )
}
