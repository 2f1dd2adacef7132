/** Something that a definition says and another format has no place for, or says otherwise. Pages say it by its code in the reader's language. */
export interface ExportNote {
  /** Ids from the form down to the question, with points: work.months. Empty for what is said of the whole form. */
  readonly at: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** The same in English. */
  readonly message: string
}
