/** A box to be ticked. */
export interface PaperBox {
  readonly title: string
  readonly description?: string
  readonly isTicked: boolean
}

export interface PaperQuestion {
  readonly kind: 'question'
  readonly path: string
  readonly number: string
  readonly title: string
  readonly help?: string
  readonly interviewerNote?: string
  readonly terms: readonly { readonly term: string; readonly meaning: string }[]
  /** When it is asked, and when it must be answered. */
  readonly onlyIf?: string
  readonly isRequired: boolean
  /** What the answer keeps to, in a few words each; on an empty form. */
  readonly limits?: readonly string[]
  /** Several boxes may be ticked. */
  readonly isMultiple: boolean
  readonly isRanking: boolean
  /** The boxes stand in one row, from one end to the other. */
  readonly isScale: boolean
  /** The answers that can be chosen, where they are few enough to be printed. */
  readonly boxes: readonly PaperBox[]
  /** In how many columns they stand; side by side as they fit when absent. */
  readonly columns?: number
  /** Why there may be no answer. */
  readonly reasons: readonly PaperBox[]
  readonly ends?: readonly [string, string]
  readonly unit?: string
  /** How much room is left to write in; none where boxes are ticked, or the answer is worked out. */
  readonly room: 'none' | 'short' | 'line' | 'lines' | 'box'
  readonly isCalculated: boolean
  /** The answer in words, on a filled form; empty for a blank. */
  readonly answer?: string
}

/** Words to be read; the title may be empty. */
export interface PaperNote {
  readonly kind: 'note'
  readonly path: string
  readonly title: string
  readonly help?: string
  readonly onlyIf?: string
}

/** A section, a repeated section, or one row of it. */
export interface PaperSection {
  readonly kind: 'section' | 'rows' | 'row'
  readonly path: string
  /** Empty where it has none. */
  readonly number: string
  readonly title: string
  readonly help?: string
  readonly onlyIf?: string
  /** Drawn as a table: its rows' questions are columns. */
  readonly isTable?: true
  /** Drawn as a table: its questions are lines, their answers columns. */
  readonly isMatrix?: true
  readonly parts: readonly PaperPart[]
}

export type PaperPart = PaperQuestion | PaperNote | PaperSection

/** A form as it stands on paper. */
export interface Paper {
  readonly title: string
  /** Which way it is read. */
  readonly direction: 'ltr' | 'rtl'
  readonly description?: string
  readonly parts: readonly PaperPart[]
}
