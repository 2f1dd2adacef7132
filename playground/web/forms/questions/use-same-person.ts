import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ApiProblem } from '../../api-problem.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keys } from '../../queries.ts'

/** Asks the server on behalf of the person at work. Where another tab has become somebody else, this one follows: nothing is kept under another's name. */
export function useSamePerson() {
  const { pack } = useDesk()
  const client = useQueryClient()
  return useCallback(async <Answer,>(asking: Promise<Answer>): Promise<Answer> => {
    try {
      return await asking
    } catch (error) {
      if (error instanceof ApiProblem && error.is('other-person')) void client.invalidateQueries({ queryKey: keys.session(pack) })
      throw error
    }
  }, [client, pack])
}
