import type { Role } from '../../../core/definitions/definition-types.ts'
import type { Workflow } from '../../../core/workflow/workflow.ts'

export type Place = 'inbox' | 'register' | 'worklist' | 'meetings' | 'services' | 'overview'

const open: Readonly<Record<Place, (role: Role) => boolean>> = {
  inbox: (role) => role.inbox === true,
  register: (role) => role.registers === true,
  worklist: (role) => role.cases !== 'none',
  meetings: (role) => role.cases !== 'none',
  services: () => true,
  overview: (role) => role.figures === true,
}

/** Where a role may go, in the order of the side: places whose module is on and that the role's rights open. */
export function placesOf(workflow: Workflow, role: Role): readonly Place[] {
  const isOn = (place: Place) => workflow.modules.some((module) => module.id === place && module.on)
  return (Object.keys(open) as Place[]).filter((place) => isOn(place) && open[place](role))
}

/** Where a role begins its day: its cases, else its figures, else whatever it may open. */
export function firstPlaceOf(workflow: Workflow, role: Role): Place | undefined {
  const places = placesOf(workflow, role)
  return (['worklist', 'overview', 'inbox', 'register', 'services'] as const).find((place) => places.includes(place))
}
