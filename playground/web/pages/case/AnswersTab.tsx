import type { CaseEvent } from '../../../../core/cases/case-event.ts'
import { filledIn } from '../../../../core/cases/filled-in.ts'
import { Link } from 'react-router'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { filledAddress, paperAddress, shownOfVersion } from '../../forms/paper/paper-address.ts'
import { IconChevronDown } from '../../icons.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { AnswerLines } from './AnswerLines.tsx'
import { answersGiven } from './answers-given.ts'
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
              <span className="cl-small">{[t('case.answersGiven', { count: answersGiven(lines) }), moment(event.at), byline(event)].join(' · ')}</span>
              <IconChevronDown size={18} className="cl-filled-arrow" aria-hidden="true" />
            </summary>
            <AnswerLines lines={lines} />
            <AnswersFoot view={view} event={event} />
          </details>
        )
      })}
    </div>
  )
}

/** Which version of the form the answers belong to, and the filled form on paper. */
function AnswersFoot({ view, event }: { view: CaseView; event: CaseEvent }) {
  const { t } = useWords()
  const { pack } = useDesk()
  const form = filledIn(event)?.form
  if (!form) return null
  return (
    <p className="cl-answers-foot cl-small">
      <Link to={paperAddress(pack, form.id, form.version)} target="_blank">{t('versions.asOf', { version: form.version.slice(0, shownOfVersion) })}</Link>
      <Link to={filledAddress(pack, view.kase.id, event.number)} target="_blank">{t('paper.printFilled')}</Link>
    </p>
  )
}

function byline({ by }: CaseEvent): string {
  return by.name
}
