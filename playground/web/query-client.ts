import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'

/** Keeps what the server said, and asks for the session again once the server no longer knows it. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (!(error instanceof ApiProblem) || error.status !== 401) return
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.at(-1) === 'session' })
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.status === 0 },
    },
  })
  return client
}
