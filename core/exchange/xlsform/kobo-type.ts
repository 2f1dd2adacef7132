import type { RawRow } from './raw-survey.ts'
import type { RowType } from './row-type.ts'
import type { TableRow } from './sheet-table.ts'

/** Columns in which the form builder of KoboToolbox names a list. */
export const KOBO_COLUMNS = ['kobo--matrix_list', 'kobo--score-choices', 'kobo--rank-items'] as const

const ENDS: ReadonlyMap<string, RowType> = new Map([['end_kobomatrix', { is: 'end', of: 'loop' }], ['end_score', { is: 'end', of: 'group' }], ['end_rank', { is: 'end', of: 'group' }]])

/**
 * The types that the form builder of KoboToolbox writes beside those of XLSForm: the same questions for each item of a list,
 * rows that are rated by one list, and places of a ranking. Undefined: it is none of them.
 * @param around the group the row stands in
 */
export function koboType(row: TableRow, around: RawRow | undefined): RowType | undefined {
  const type = row.at('type').toLowerCase().replaceAll(' ', '_')
  const [matrix, score, rank] = KOBO_COLUMNS
  switch (type) {
    case 'begin_kobomatrix':
      return { is: 'begin', of: 'loop', over: row.at(matrix) }
    case 'begin_score':
      return { is: 'begin', of: 'group', isTable: true }
    case 'begin_rank':
      return { is: 'begin', of: 'group' }
    case 'score__row':
      return around && chosenFrom(around.row.at(score), {})
    case 'rank__level':
      return around && chosenFrom(around.row.at(rank), { isPlace: true })
    default:
      return ENDS.get(type)
  }
}

function chosenFrom(list: string, more: { readonly isPlace?: true }): RowType | undefined {
  return list === '' ? undefined : { is: 'select', how: 'one', from: 'choices', list, orOther: false, ...more }
}
