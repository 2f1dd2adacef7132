import type { TableColumns } from './columns.ts'
import { headingLikelihood, headingWords } from './heading.ts'
import { isNameOfQuestions } from './header-words.ts'
import { note } from './messages.ts'
import { namesBelow } from './names-below.ts'
import type { TableRow } from './table-row.ts'
import { isTotalRow } from './total-row.ts'

/** A question of a table, with the rows of its options. */
export interface OutlinedQuestion {
  readonly row: TableRow
  readonly optionRows: readonly TableRow[]
}

export interface OutlinedSection {
  /** None: the questions before any heading. */
  readonly title?: string
  readonly heading?: TableRow
  readonly questions: OutlinedQuestion[]
}

/** Makes out of rows what they are: headings, questions, and options below their question. */
export function outlineOf(rows: readonly TableRow[], columns: TableColumns, header: readonly string[]): readonly OutlinedSection[] {
  const sections: OutlinedSection[] = []
  let section: OutlinedSection | undefined
  let isBelowOthers = false
  let last: { row: TableRow; optionRows: TableRow[] } | undefined
  const begin = (title: string, heading?: TableRow) => {
    last = undefined
    const known = heading ? undefined : sections.find((each) => each.title === title)
    if (known) section = known
    else sections.push((section = { title, questions: [], ...(heading && { heading }) }))
  }
  const hasCodes = rows.some((row) => row.at('code') !== '' && row.at('question') !== '')
  const hasDetails = rows.some((row) => row.at('type') !== '' || row.options.some((cell) => cell !== ''))
  for (const [index, row] of rows.entries()) {
    const question = row.at('question')
    const titled = row.at('section')
    const headed = headingLikelihood(row, { columns, next: rows[index + 1], hasDetails, hasCodes })
    const isOption = row.options.some((cell) => cell !== '')
    if (header.length > 0 && ([...row.filled].every(([column, cell]) => header[column] === cell) || (row.row === columns.headerRow + 1 && areNamesBelow(header, row)))) row.account.add(note('repeated-header'))
    else if (header.length > 0 && isNameOfQuestions(question) && row.filled.size > 1) {
      row.account.add(note('other-names'))
      isBelowOthers = true
      last = undefined
    } else if (question === '' && isOption && titled === '' && last) addOption(last, row)
    else if (last && isOption && question !== '' && question === last.row.at('question') && row.at('code') === last.row.at('code') && (titled === '' || titled === section?.title)) addOption(last, row)
    else if (question === '' && titled !== '' && !isOption) begin(titled, row)
    else if (headed !== 'none' && !isTotalRow(row)) {
      if (headed === 'guessed') row.account.add(note('heading-guessed'))
      begin(headingWords(row), row)
    } else if (question === '') row.account.add(note('no-question'))
    else if (!isTotalRow(row)) {
      if (titled !== '' && titled !== section?.title) begin(titled)
      if (!section) sections.push((section = { questions: [] }))
      last = { row, optionRows: [] }
      noteLeft(row)
      if (isBelowOthers) row.account.add(note('below-other-names'))
      section.questions.push(last)
    }
  }
  for (const { heading, questions } of sections) heading?.account.add(note(questions.length > 0 ? 'section-row' : 'section-empty'))
  return sections.filter(({ questions }) => questions.length > 0)
}

function areNamesBelow(header: readonly string[], { filled }: TableRow): boolean {
  return namesBelow(header, Array.from({ length: Math.max(...filled.keys()) + 1 }, (_, column) => filled.get(column) ?? '')).size > 0
}

function addOption(question: { optionRows: TableRow[] }, row: TableRow): void {
  question.optionRows.push(row)
  row.account.add(note('option-row'))
  noteLeft(row)
}

function noteLeft({ account, left }: TableRow): void {
  if (left.length > 0) account.add(note('columns-not-taken', { columns: left.join(', ').slice(0, 300) }))
}
