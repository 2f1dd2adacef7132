import type { ImportLine, ImportNote, Outcome } from './import-report.ts'

/** One row of a source while it is taken over: what is known of it so far. */
export class LineAccount {
  readonly notes: ImportNote[] = []
  readonly became: string[] = []

  constructor(
    readonly place: Pick<ImportLine, 'sheet' | 'row' | 'name' | 'label' | 'type'>,
    readonly outcomeOf: (notes: readonly ImportNote[]) => Outcome,
  ) {}

  /** Says something of the row, once. */
  add(...notes: readonly ImportNote[]): void {
    for (const note of notes) if (!this.notes.some(({ message }) => message === note.message)) this.notes.push(note)
  }

  line(): ImportLine {
    const [first, ...others] = this.became
    const became = first === undefined ? undefined : others.length === 0 ? first : `${first} and ${others.length} more`
    return { ...this.place, ...(became !== undefined && { became }), outcome: this.outcomeOf(this.notes), notes: this.notes }
  }
}
