import type { ImportLine, ImportNote, ImportProblem } from '../import-report.ts'
import type { AnswerKind, FormNode } from './form-node.ts'
import type { Choice, OfferedList } from './choice-lists.ts'
import { outcomeOf } from './messages.ts'
import type { RowType } from './row-type.ts'
import type { TableRow } from './sheet-table.ts'

/** One row of a sheet while it is taken over: what is known of it so far. */
export class RowAccount {
  readonly notes: ImportNote[] = []
  readonly sheet: string
  readonly row: number
  became: string | undefined

  constructor(sheet: string, row: number, readonly shown: Pick<ImportLine, 'name' | 'label' | 'type'>) {
    this.sheet = sheet
    this.row = row
  }

  /** Says something of the row, once. */
  add(...notes: readonly ImportNote[]): void {
    for (const note of notes) if (!this.notes.some(({ message }) => message === note.message)) this.notes.push(note)
  }

  line(): ImportLine {
    const { sheet, row, shown, became, notes } = this
    return { sheet, row, ...shown, ...(became !== undefined && { became }), outcome: outcomeOf(notes), notes }
  }
}

/** What is wrong with the source, as it is found. */
export type Problems = ImportProblem[]

/** A row of the survey that becomes a part of the form, with those inside it. */
export interface SurveyNode extends FormNode {
  id: string
  readonly row: TableRow
  readonly type: RowType
  readonly account: RowAccount
  readonly parent?: SurveyNode
  readonly children: SurveyNode[]
  answer?: AnswerKind
  list?: OfferedList
  calculation?: string
  /** The choice for which a loop has made this part. */
  readonly loop?: Choice
  /** What is inside stands in a table. */
  readonly isMatrix?: boolean
  /** Made for the words of the question's option "Other", not by a row. */
  readonly isSpecify?: boolean
}

/** Ids of the sections around a part of the form and its own, as answers are nested. */
export function wayOf(node: FormNode): readonly string[] {
  return node.parent ? [...wayOf(node.parent), node.id] : []
}
