import { filledSentence } from './filled-sentence.ts'

/** Something that a definition says and another format has no place for, or says otherwise. Pages say it by its code in the reader's language. */
export interface ExportNote {
  /** Ids from the form down to the question, with points: work.months. Empty for what is said of the whole form. */
  readonly at: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** The same in English. */
  readonly message: string
}

/** Makes the notes of one format, said in English. @param sentences by code */
export function exportNotes<Code extends string>(sentences: Readonly<Record<Code, string>>) {
  return (at: string, code: Code, params: ExportNote['params'] = {}): ExportNote => ({ at, code, params, message: filledSentence(sentences[code], params) })
}
