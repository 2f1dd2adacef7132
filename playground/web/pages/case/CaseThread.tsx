import type { ThreadStep } from '../../../../core/workflow/thread.ts'
import { Panel } from '../../look/Panel.tsx'
import { Thread } from '../../look/Thread.tsx'
import { useMoments } from '../../use-moments.ts'
import { useThreadWords } from '../../use-thread-words.ts'
import { useWords } from '../../use-words.ts'

/** The way of the case: when it came to each phase, when this one is due, and why one was left out. */
export function CaseThread({ thread }: { thread: readonly ThreadStep[] }) {
  const { t, say } = useWords()
  const { day } = useMoments()
  const words = useThreadWords()
  const noteOf = ({ state, note, arrived, due }: ThreadStep) => {
    if (state === 'off') return say(note)
    if (state === 'now') return due ? t('case.dueOn', { day: day(due) }) : arrived && t('case.since', { day: day(arrived) })
    return state === 'done' && arrived ? day(arrived) : undefined
  }
  const steps = thread.map((step) => {
    const note = noteOf(step)
    return { id: step.id, title: say(step.title), state: step.state, ...(note && { note }) }
  })
  return <Panel><Thread steps={steps} label={t('case.thread')} words={words} /></Panel>
}
