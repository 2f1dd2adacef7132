import { LineAccount } from '../line-account.ts'
import type { Phrase } from '../phrase.ts'
import type { Sheet } from '../workbook.ts'
import { textOf } from './cell-text.ts'
import { columnsGuessed, lettersOf } from './columns-left.ts'
import { COLUMN_MEANINGS, type ColumnMeaning, type TableColumns } from './columns.ts'
import { meaningOfHeader } from './header-words.ts'
import { note, outcomeOf } from './messages.ts'
import { wordsIn } from './words-in.ts'

/** What stands above the questions: a title, words about the form, and the names of the columns. */
export interface RowsAbove {
  readonly accounts: readonly LineAccount[]
  readonly title?: string
  readonly description?: string
}

export function rowsAbove({ name, rows }: Sheet, columns: TableColumns): RowsAbove {
  const accounts: LineAccount[] = []
  const words: string[] = []
  let title: string | undefined
  for (const [index, cells] of rows.slice(0, columns.headerRow).entries()) {
    const filled = cells.map(textOf).filter((cell) => cell !== '')
    const [first, ...others] = filled
    if (first === undefined) continue
    const isHeader = index === columns.headerRow - 1
    const isTitle = !isHeader && (title === undefined || OF_OFFICE.test(title)) && others.length === 0 && !ASKS.test(first)
    const account = new LineAccount({ sheet: name, row: index + 1, name: '', label: isHeader ? '' : first.slice(0, 200), type: isHeader ? 'columns' : isTitle ? 'title' : '' }, outcomeOf)
    accounts.push(account)
    if (isHeader) sayNames(account, cells.map(textOf), columns)
    else if (isTitle) {
      if (title !== undefined) words.unshift(title)
      title = wordsIn(first, { account })
      account.add(note('above-table'))
    } else {
      words.push(filled.join(' '))
      account.add(note(others.length === 0 && !ASKS.test(first) && meaningOfHeader(first.split(/[\s:]/)[0] ?? '') !== 'section' ? 'above-table' : 'above-table-words'))
    }
  }
  const description = words.length === 0 ? undefined : wordsIn(words.join('\n'), { account: accounts.at(-1) ?? new LineAccount({ sheet: name, row: 0, name: '', label: '', type: '' }, outcomeOf) })
  return { accounts, ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
}

const MEANING_WORDS: Readonly<Record<ColumnMeaning, Phrase>> = { section: 'Section', code: 'Code', question: 'Question', type: 'Kind of answer', options: 'Options', score: 'Points', help: 'Help', required: 'Must be answered', condition: 'Asked when' }

/** Whose form it is, which many a form has above its own title. */
const OF_OFFICE = /^(?:the\s)?(?:ministry|department|directorate|government|republic|municipality|ministero|dipartimento|repubblica|comune di|ministerio|departamento|gobierno|república|secretaría|municipalidad|ministerul|ministère|république|direction|ministério|governo|prefeitura)(?!\p{L})|^(?:նախարարություն|Հայաստանի)|նախարարություն$|^(?:ال)?(?:وزارة|جمهورية|مديرية|دائرة|حكومة)/iu

/** A place to write something: "Name: ____". */
const ASKS = /_{2,}|\.{4,}|…|[:?؟]\s*$/u

function sayNames(account: LineAccount, names: readonly string[], columns: TableColumns): void {
  const { at, isHeaderGuessed } = columns
  const named = COLUMN_MEANINGS.flatMap((meaning) => {
    const columns = (at[meaning] ?? []).map((column) => `"${names[column] ?? ''}"`)
    return columns.length === 0 ? [] : [`${MEANING_WORDS[meaning]}: ${columns.join(', ')}`]
  })
  account.add(note('header-row', { columns: named.join('; ') }))
  if (isHeaderGuessed) account.add(note('header-guessed'))
  const guessed = columnsGuessed(columns)
  if (guessed.length > 0) account.add(note('columns-by-look', { columns: lettersOf(guessed) }))
  const used = new Set(Object.values(at).flat())
  const ignored = names.filter((name, column) => name !== '' && !used.has(column))
  if (ignored.length > 0) account.add(note('columns-not-taken', { columns: ignored.join(', ').slice(0, 300) }))
}
