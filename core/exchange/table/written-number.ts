/** A number as people write it with digits from 0 to 9: with a sign or not, and a point or a comma. For patterns. */
export const NUMBER = String.raw`[-+]?\d{1,4}(?:[.,]\d{1,3})?`

export function numberOf(written: string): number {
  return Number(written.replace(',', '.'))
}
