import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'

const ASKED_AGAIN_AFTER_MILLISECONDS = 4000

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
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.status === 0,
        // What could not be had is asked for until it can: the page is whole again by itself.
        refetchInterval: ({ state }) => isUnanswered(state.error) && ASKED_AGAIN_AFTER_MILLISECONDS,
      },
      // Every act carries an id of its own, so that it may be sent again.
      mutations: { retry: (failures, error) => failures < 3 && isUnanswered(error) },
    },
  })
  return client
}

/** Nobody answered, or whoever did could not reach the database. */
function isUnanswered(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 503)
}
