/** Fewer cases than this could be recognised by somebody who knows one of them. */
export const LEAST_SHOWN = 5

/** A count, or null where it is small; nothing at all is not small. */
export function hiddenIfSmall(count: number): number | null {
  return count > 0 && count < LEAST_SHOWN ? null : count
}

/**
 * Counts that add up to a sum that is known, without the small ones. Where only one would be hidden it could be worked out
 * from the sum, so the smallest of the others is hidden with it.
 */
export function hiddenSmallOnes(counts: readonly number[]): (number | null)[] {
  const shown = counts.map(hiddenIfSmall)
  if (shown.filter((count) => count === null).length !== 1) return shown
  const others = shown.flatMap((count) => (count ? [count] : []))
  const smallest = shown.indexOf(Math.min(...others))
  return shown.map((count, index) => (index === smallest ? null : count))
}
