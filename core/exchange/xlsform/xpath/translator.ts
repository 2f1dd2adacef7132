import type { ImportNote } from '../../import-report.ts'
import type { ChoiceList, FormNode } from '../form-node.ts'
import { note } from '../messages.ts'
import type { Piece } from './piece.ts'
import type { XpathNoteCode } from './xpath-messages.ts'

export type ExpressionColumn = 'relevant' | 'constraint' | 'required' | 'calculation' | 'choice_filter' | 'repeat_count' | 'default' | 'trigger'

/** Where an expression stands. */
export interface ExpressionPlace {
  readonly form: FormNode
  readonly at: FormNode
  readonly column: ExpressionColumn
  /** By the name of the list. */
  readonly lists: ReadonlyMap<string, ChoiceList>
}

/** What is known of an answer before anybody answers. */
export type Known = Pick<Piece, 'kind' | 'isWhole' | 'isOneWord'>

/** What is known where a part of an expression stands, and what is gathered while it is translated. */
export interface Translator {
  readonly place: ExpressionPlace
  /** What "." is: the question itself, or the row or value that a filter looks at. */
  readonly here: FormNode
  /** In a filter of rows: the rows. */
  readonly rows?: FormNode
  /** In a filter of choices: the list. */
  readonly list?: ChoiceList
  /** Names that are those of a row or choice here. */
  readonly taken: ReadonlySet<string>
  readonly notes: ImportNote[]
  /** Ids of the lists that are looked up. */
  readonly lists: Set<string>
  known(node: FormNode): Known
}

export function tell(t: Translator, code: XpathNoteCode, params: Readonly<Record<string, string | number>> = {}): void {
  if (!t.notes.some((each) => each.code === code && JSON.stringify(each.params) === JSON.stringify(params))) t.notes.push(note(code, params))
}
