import { useState } from 'react'
import { api, newRequestId } from '../../api.ts'
import { useDesk } from '../../desk/desk-context.ts'
import type { DraftShelf, SavedDraft } from './drafts.ts'
import { useSamePerson } from '../questions/use-same-person.ts'

/**
 * Where the server keeps what this person has not recorded yet.
 * @param of register, or cases/<id>/acts/<act>
 * @param read asks for the draft as it is now
 * @param onChanged hears that one was saved or thrown away
 */
export function useDraftShelf(of: string, read: () => Promise<SavedDraft | undefined>, onChanged?: () => void): DraftShelf {
  const { pack, persona } = useDesk()
  const asSame = useSamePerson()
  const [shelf] = useState((): DraftShelf => {
    const writer = newRequestId()
    let seen: string | undefined
    const changed = async <Answer,>(asking: Promise<Answer>): Promise<Answer> => {
      const answer = await asSame(asking)
      onChanged?.()
      return answer
    }
    const known = () => ({ persona: persona.id, writer, ...(seen !== undefined && { seen }) })
    return {
      put: (draft) => changed(api.keepDraft(pack, of, { ...draft, ...known() })),
      remove: () => changed(api.removeDraft(pack, of, known())),
      see(savedAt) {
        seen = savedAt
      },
      read: () => asSame(read()),
    }
  })
  return shelf
}
