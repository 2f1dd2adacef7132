import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { ApiProblem } from './api-problem.ts'

/** Whether the server has told of something the page shows that its database does not give it. */
export function useStoreAway(): boolean {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache])
  return useSyncExternalStore(subscribe, () => cache.getAll().some((query) => query.isActive() && isStoreAway(query.state.error)))
}

function isStoreAway(error: unknown): boolean {
  return error instanceof ApiProblem && (error.is('store-failure') || error.is('reading-not-kept'))
}
