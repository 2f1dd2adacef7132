import { filledSentence } from './filled-sentence.ts'
import type { ImportNote, Outcome } from './import-report.ts'

type Params = Readonly<Record<string, string | number>>

/** What an importer says of rows, by code: what it makes of the row, and the sentence. */
export type Messages = Readonly<Record<string, readonly [outcome: Outcome, sentence: string]>>

/** The notes of one importer. */
export interface NoteBook<Code extends string> {
  /** A note, said in English. */
  note(code: Code, params?: Params): ImportNote
  /** What becomes of a row with these notes; one of another importer leaves its row. */
  outcomeOf(notes: readonly ImportNote[]): Outcome
}

export function noteBook<Known extends Messages>(messages: Known): NoteBook<Extract<keyof Known, string>> {
  return {
    note(code, params = {}) {
      const [, sentence = ''] = messages[code] ?? []
      return { code, params, message: filledSentence(sentence, params) }
    },
    outcomeOf(notes) {
      const outcomes = notes.map(({ code }) => (Object.hasOwn(messages, code) ? messages[code]?.[0] : 'approximated'))
      return outcomes.includes('not-taken') ? 'not-taken' : outcomes.includes('approximated') ? 'approximated' : 'whole'
    },
  }
}
