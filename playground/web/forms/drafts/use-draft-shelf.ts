import { useMemo } from 'react'
import { api } from '../../api.ts'
import { useDesk } from '../../desk/desk-context.ts'
import type { DraftShelf } from './drafts.ts'
import { useSamePerson } from '../questions/use-same-person.ts'

/** Where the server keeps what this person has not recorded yet. @param of register, or cases/<id>/acts/<act> */
export function useDraftShelf(of: string): DraftShelf {
  const { pack, persona } = useDesk()
  const asSame = useSamePerson()
  return useMemo(() => ({
    put: (draft) => asSame(api.keepDraft(pack, of, { ...draft, persona: persona.id })),
    remove: () => asSame(api.removeDraft(pack, of, persona.id)),
  }), [pack, of, persona.id, asSame])
}
