import type { WorklistQuery } from '../cases/worklist-query.ts'
import type { Viewer } from './viewer.ts'

/** The limits of every worklist somebody may ask for, the same as of maySeeCase; none for a role that sees no cases. */
export function worklistLimits({ persona, role, territories }: Viewer): Pick<WorklistQuery, 'worker' | 'territories'> | 'none' {
  switch (role.cases) {
    case 'none': return 'none'
    case 'own': return { worker: persona.id }
    case 'territory': return territories === 'all' ? {} : { territories }
  }
}
