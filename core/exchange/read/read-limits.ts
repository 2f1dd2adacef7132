/** How much a file may be. All is counted while it is read, so that nothing a file says of itself is believed. */
export interface ReadLimits {
  readonly fileBytes: number
  readonly files: number
  /** Parts in a zip archive. */
  readonly entries: number
  readonly inflatedBytes: number
  /** Inflated bytes to packed bytes, of what inflates to more than `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
  readonly sheets: number
  /** With the blank ones that lie before others. */
  readonly cells: number
  /** Characters in all cells together. */
  readonly characters: number
  /** Of nested elements, objects and arrays. */
  readonly depth: number
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 10_000_000,
  files: 60,
  entries: 2_000,
  inflatedBytes: 100_000_000,
  ratio: 300,
  ratioFrom: 5_000_000,
  sheets: 60,
  cells: 1_000_000,
  characters: 50_000_000,
  depth: 64,
}
