import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { ExportNote } from '../../export-note.ts'
import { exportNote } from './export-messages.ts'
import { placeOf, type ExportNode } from './form-tree.ts'

const OF_FORM = ['description', 'populationGroups', 'phase', 'minutes', 'licence', 'filledInBy', 'scales', 'findings', 'decision', 'goldenCases'] as const
const OF_QUESTION = ['number', 'terms', 'nonResponse', 'score', 'finding', 'prefillFrom', 'personal', 'sensitive', 'purpose'] as const
const OF_ROWS = ['minItems', 'maxItems', 'check'] as const
/** A repeat of an XLSForm begins with one row. */
const ROWS_TO_BEGIN_WITH = 1
const OF_REPEAT = ['over', 'where', 'heading', 'add'] as const
const OF_UI = ['unit', 'placeholder', 'ends'] as const

/** Everything a form says that an XLSForm has no place for, told once for each place. */
export function leftOut(definition: FormDefinition, root: ExportNode): ExportNote[] {
  const own: Readonly<Record<string, unknown>> = { ...definition }
  return [...OF_FORM.filter((keyword) => own[keyword] !== undefined).map((keyword) => exportNote('', 'no-place', { keyword })), ...root.children.flatMap(leftOutAt)]
}

function leftOutAt(node: ExportNode): ExportNote[] {
  if (node.isSpecify === true) return []
  const { question, kind, children } = node
  const { repeat = {}, ui = {} } = question
  const hasPoints = ((question.items ?? question).oneOf ?? []).some(({ score }) => score !== undefined)
  const keywords = [
    ...OF_QUESTION.filter((keyword) => question[keyword] !== undefined && question[keyword] !== false),
    ...(kind === 'rows' || kind === 'section' ? OF_ROWS.filter((keyword) => question[keyword] !== undefined && !(keyword === 'minItems' && question.minItems === ROWS_TO_BEGIN_WITH)) : []),
    // Choices are chosen once each, rows are never compared.
    ...(question.uniqueItems === (kind === 'rows') ? ['uniqueItems'] : []),
    ...OF_REPEAT.filter((keyword) => repeat[keyword] !== undefined).map((keyword) => `repeat.${keyword}`),
    ...OF_UI.filter((keyword) => ui[keyword] !== undefined).map((keyword) => `ui.${keyword}`),
    ...(hasPoints ? ['oneOf.score'] : []),
  ]
  return [...keywords.map((keyword) => exportNote(placeOf(node), 'no-place', { keyword })), ...children.flatMap(leftOutAt)]
}
