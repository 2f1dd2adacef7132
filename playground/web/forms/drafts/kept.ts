import { useSyncExternalStore } from 'react'
import type { ProblemDocument } from '../../api-problem.ts'

/** Where what was typed is safe. */
export interface Kept {
  /** ISO instant; undefined while there is nothing to keep. */
  readonly at: string | undefined
  readonly isHere: boolean
  readonly isOnServer: boolean
  /** Why the server does not have it. */
  readonly problem?: ProblemDocument | undefined
}

/** Where what is typed is safe, as it changes: outside React, so that the page is not drawn again while somebody types. */
export interface KeptStore {
  subscribe(listener: () => void): () => void
  now(): Kept
  change(next: (now: Kept) => Kept): void
}

export function createKept(first: Kept): KeptStore {
  let kept = first
  const listeners = new Set<() => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => kept,
    change(next) {
      kept = next(kept)
      for (const listener of listeners) listener()
    },
  }
}

/** Something read of it; the component draws again only when that becomes another. */
export function useKept<Part>(kept: KeptStore, read: (kept: Kept) => Part): Part {
  return useSyncExternalStore(kept.subscribe, () => read(kept.now()))
}
