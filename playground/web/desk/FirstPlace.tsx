import { Navigate } from 'react-router'
import { useDesk } from './desk-context.ts'
import { firstPlaceOf } from './places.ts'

/** The address of a pack alone leads to where the role begins its day. */
export function FirstPlace() {
  const { pack, workflow, role } = useDesk()
  const place = firstPlaceOf(workflow, role)
  return <Navigate to={place ? `/${pack}/${place}` : `/?pack=${pack}`} replace />
}
