import type { ExportNote } from '../../export-note.ts'
import type { ChoiceList } from '../form-node.ts'
import type { ExpressionColumn } from '../xpath/translator.ts'
import { xpathOf } from '../xpath/xpath-of.ts'
import { exportNote } from './export-messages.ts'
import { placeOf, type ExportNode } from './form-tree.ts'

/** Writes an expression of a question for a column; undefined where it cannot be said, which is noted. */
export type ExpressionWriter = (expression: string | undefined, keyword: string, column: ExpressionColumn, at: ExportNode) => string | undefined

export function expressionWriter(form: ExportNode, lists: ReadonlyMap<string, ChoiceList>, notes: ExportNote[]): ExpressionWriter {
  return (expression, keyword, column, at) => {
    if (expression === undefined) return undefined
    const written = xpathOf(expression, { form, at, column, lists })
    if (written.ok) return written.xpath
    notes.push(exportNote(placeOf(at), 'expression-not-written', { keyword, reason: written.message }))
    return undefined
  }
}
