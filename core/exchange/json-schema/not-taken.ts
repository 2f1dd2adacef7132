import type { ImportNote } from '../import-report.ts'

/** Ends reading what cannot be taken over, from any depth of it. */
export class NotTaken extends Error {
  constructor(readonly note: ImportNote, readonly pointer: string) {
    super(note.message)
  }
}
