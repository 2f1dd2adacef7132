import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useDesk } from '../../desk/desk-context.ts'
import { keys } from '../../queries.ts'

/** Lets the page of a case know that a draft was saved or thrown away: at once where somebody has gone back to it, and otherwise when it is next looked at. */
export function useCaseTold(caseId: string): () => void {
  const { pack, persona } = useDesk()
  const client = useQueryClient()
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: keys.case(pack, persona.id, caseId), refetchType: isHere.current ? 'none' : 'active' })
  }, [client, pack, persona.id, caseId])
}
