import type { Touched } from '../../../../core/forms/filling/open-form.ts'

type Listener = () => void

/** Who wants to know of changes: of every one, or of one question only, so that a key wakes those it may concern. */
export interface Listeners {
  toAll(listener: Listener): () => void
  to(at: string, listener: Listener): () => void
  tell(touched: Touched): void
}

export function createListeners(): Listeners {
  const all = new Set<Listener>()
  const byPlace = new Map<string, Set<Listener>>()
  return {
    toAll(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    to(at, listener) {
      const there = byPlace.get(at) ?? new Set()
      byPlace.set(at, there.add(listener))
      return () => {
        there.delete(listener)
        if (there.size === 0) byPlace.delete(at)
      }
    },
    tell(touched) {
      for (const at of touched === 'everything' ? [...byPlace.keys()] : touched) for (const listener of byPlace.get(at) ?? []) listener()
      for (const listener of all) listener()
    },
  }
}
