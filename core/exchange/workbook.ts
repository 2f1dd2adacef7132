/** A value of a sheet. Days are ISO texts; of a formula its stored value or its text, never its working out. */
export type Cell = string | number | boolean | null

export interface Sheet {
  readonly name: string
  /** The first is line 1 of the sheet. */
  readonly rows: readonly (readonly Cell[])[]
}

/** Any spreadsheet, as it was read. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
}
