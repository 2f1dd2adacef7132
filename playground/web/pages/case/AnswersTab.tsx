import type { CaseEvent } from '../../../../core/cases/case-event.ts'
import type { CaseView } from '../../api-types.ts'
import { IconChevronDown } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { AnswerLines } from './AnswerLines.tsx'
import { eventIcon } from './event-icon.ts'
import { useEventWords } from './use-event-words.ts'

/** Every form filled in, newest first: its answers as label and value, as they were asked. */
export function AnswersTab({ view }: { view: CaseView }) {
  const { t } = useWords()
  const { moment } = useMoments()
  const { titleOf } = useEventWords(view)
  const answered = view.events.toReversed().filter(({ number }) => (view.lines[number]?.length ?? 0) > 0)
  if (answered.length === 0) return <p className="cl-small">{t('case.noAnswers')}</p>
  return (
    <div className="cl-stack" data-gap="tight">
      {answered.map((event, index) => {
        const Icon = eventIcon(event.type)
        const lines = view.lines[event.number] ?? []
        return (
          <details key={event.number} className="cl-filled" open={index === 0}>
            <summary>
              <Icon size={19} aria-hidden="true" />
              <b>{titleOf(event)}</b>
              <span className="cl-small">{[t('case.answersGiven', { count: lines.length }), moment(event.at), byline(event)].join(' · ')}</span>
              <IconChevronDown size={18} className="cl-filled-arrow" aria-hidden="true" />
            </summary>
            <AnswerLines lines={lines} />
          </details>
        )
      })}
    </div>
  )
}

function byline({ by }: CaseEvent): string {
  return by.name
}
