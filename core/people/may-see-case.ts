import type { Case } from '../cases/case.ts'
import type { Viewer } from './viewer.ts'

/** Whether somebody may see a case at all: their own, those of their territory, or none, as the role says. */
export function maySeeCase({ persona, role, territories }: Viewer, { worker, household }: Pick<Case, 'worker' | 'household'>): boolean {
  switch (role.cases) {
    case 'none': return false
    case 'own': return worker?.persona === persona.id
    case 'territory': return territories === 'all' || (household.territory !== undefined && territories.includes(household.territory))
  }
}
