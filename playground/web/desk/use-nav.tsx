import { useQuery } from '@tanstack/react-query'
import {
  IconAdjustmentsHorizontal, IconAlertTriangle, IconBuildingCommunity, IconCalendarEvent, IconChartHistogram, IconClipboardText, IconInbox,
  IconListCheck, IconUserPlus,
} from '../icons.ts'
import { errorsAmong } from '../../../core/definitions/problem.ts'
import type { NavItemProps } from '../look/NavItem.tsx'
import { firstQuestion } from '../pages/worklist/worklist-question.ts'
import { queries } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { useDesk } from './desk-context.ts'
import { placesOf, type Place } from './places.ts'

const icons: Readonly<Record<Place, typeof IconInbox>> = {
  inbox: IconInbox,
  register: IconUserPlus,
  worklist: IconListCheck,
  meetings: IconCalendarEvent,
  services: IconBuildingCommunity,
  overview: IconChartHistogram,
}

/** The places at the side: those of the framework and the role, with what waits there, then what is about the program itself. */
export function useNav(): readonly (readonly NavItemProps[])[] {
  const { t, number, count } = useWords()
  const { pack, workflow, role, problems } = useDesk()
  const counts = useCounts()
  const places = placesOf(workflow, role).map((place): NavItemProps => {
    const Icon = icons[place]
    const waiting = counts[place]
    return { to: `/${pack}/${place}`, title: t(`place.${place}`), icon: <Icon />, ...(waiting !== undefined && { count: count(waiting) }) }
  })
  const tools = { to: `/${pack}/tools`, title: t('place.tools'), icon: <IconClipboardText /> }
  const framework = { to: `/?pack=${pack}`, title: t('place.framework'), icon: <IconAdjustmentsHorizontal />, isExact: true }
  const errors = errorsAmong(problems).length
  const wrong = { to: `/${pack}/problems`, title: t('place.problems'), icon: <IconAlertTriangle />, ...(errors > 0 && { count: number(errors) }) }
  return [places, problems.length > 0 ? [tools, framework, wrong] : [tools, framework]]
}

function useCounts(): Partial<Record<Place, number>> {
  const { pack, persona, workflow, role } = useDesk()
  const places = placesOf(workflow, role)
  const question = firstQuestion(role)
  const inbox = useQuery({ ...queries.inbox(pack, persona.id, 1), enabled: places.includes('inbox') })
  const worklist = useQuery({ ...queries.worklist(pack, persona.id, question), enabled: places.includes('worklist') })
  const waiting = inbox.data?.total
  const cases = worklist.data?.counts[question.tab]
  return { ...(waiting !== undefined && { inbox: waiting }), ...(cases !== undefined && { worklist: cases }) }
}
