import type { CaseEvent } from '../../../../core/cases/case-event.ts'
import type { CaseView } from '../../api-types.ts'
import { isolated } from '../../isolated.ts'
import { useWords } from '../../use-words.ts'
import { answersGiven } from './answers-given.ts'

/** What the timeline says of an event: a title, and a line of what it came to. */
export function useEventWords({ lines, summaries }: Pick<CaseView, 'lines' | 'summaries'>) {
  const { t, say, language } = useWords()

  const titleOf = (event: CaseEvent): string => {
    if (event.type === 'linked') return t('case.linked', { feed: say(event.source.title) })
    if (event.type !== 'opened') return say(event.title)
    return 'feed' in event.source ? t('case.received', { feed: say(event.source.title) }) : t('case.registered')
  }

  const detailOf = (event: CaseEvent): string => {
    switch (event.type) {
      case 'opened':
        return 'feed' in event.source ? t('case.record', { record: event.source.record }) : ''
      case 'linked': {
        const names = new Intl.ListFormat(language.locale).format(event.recognised)
        return [t('case.record', { record: event.source.record }), names && t('case.recognised', { names })].filter(Boolean).join(' · ')
      }
      case 'assigned':
      case 'transferred':
        return t('case.assignedTo', { name: event.worker.name })
      case 'decided':
        return [say(event.pathTitle), event.reason && t('case.reason', { reason: isolated(event.reason) })].filter(Boolean).join(' · ')
      case 'closed':
      case 'reopened': {
        const reason = lines[event.number]?.find(({ at }) => at.endsWith('/reason'))?.answer ?? event.reason
        return reason ? t('case.reason', { reason: isolated(reason) }) : ''
      }
      case 'recorded': case 'acknowledged': case 'assessed': case 'planned': case 'signed':
      case 'scheduled': case 'met': case 'referred': case 'evaluated': {
        const count = answersGiven(lines[event.number])
        return summaries[event.number] ?? (count > 0 ? t('case.answersGiven', { count }) : '')
      }
    }
  }
  return { titleOf, detailOf }
}
