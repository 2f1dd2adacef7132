import type { ImportLine, ImportNote } from '../import-report.ts'
import type { Item } from './items.ts'
import { fhirNote, outcomeOfNotes, type FhirNoteCode } from './messages.ts'

/** One item while it is taken over: what is known of it so far. */
export class ItemAccount {
  readonly notes: ImportNote[] = []
  became: string | undefined

  constructor(readonly row: number, readonly shown: Pick<ImportLine, 'name' | 'label' | 'type'>) {}

  /** Says something of the item, once. */
  add(...notes: readonly ImportNote[]): void {
    for (const note of notes) if (!this.notes.some(({ message }) => message === note.message)) this.notes.push(note)
  }

  say(code: FhirNoteCode, params: Readonly<Record<string, string | number>> = {}): void {
    this.add(fhirNote(code, params))
  }

  line(sheet = 'item'): ImportLine {
    const { row, shown, became, notes } = this
    return { sheet, row, ...shown, ...(became !== undefined && { became }), outcome: outcomeOfNotes(notes), notes }
  }
}

export function accountOf({ row, linkId, type, written }: Item): ItemAccount {
  const text = Object.hasOwn(written, 'text') ? written['text'] : ''
  return new ItemAccount(row, { name: linkId.slice(0, 500), label: typeof text === 'string' ? text.slice(0, 500) : '', type: type.slice(0, 100) })
}
