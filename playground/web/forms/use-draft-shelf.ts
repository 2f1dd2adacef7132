import { useMemo } from 'react'
import { api } from '../api.ts'
import { useDesk } from '../desk/desk-context.ts'
import type { DraftShelf } from './drafts.ts'

/** Where the server keeps what this person has not recorded yet. @param of register, or cases/<id>/acts/<act> */
export function useDraftShelf(of: string): DraftShelf {
  const { pack, persona } = useDesk()
  return useMemo(() => ({
    put: (draft) => api.keepDraft(pack, of, { ...draft, persona: persona.id }),
    remove: () => api.removeDraft(pack, of),
  }), [pack, of, persona.id])
}
