import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'
import { keys } from '../queries.ts'

/** Changes who is at work. What the one before could see is forgotten. */
export function useWorkAs(pack: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (persona: string) => api.workAs(pack, persona),
    onSuccess: (session) => {
      client.removeQueries({ queryKey: keys.cases(pack), type: 'inactive' })
      client.setQueryData(keys.session(pack), session)
    },
  })
}
