import { useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'

/** Whether the server has been out of reach since this was first drawn, and is there again. */
export function useIsBack(): boolean {
  const { isLost } = useDesk()
  const [hasBeenLost, setBeenLost] = useState(isLost)
  if (isLost && !hasBeenLost) setBeenLost(true)
  return hasBeenLost && !isLost
}
