import { specifyId } from '../../definitions/expand-specify.ts'
import { sourceProblem } from '../source-problem.ts'
import { OTHER, type OfferedList } from './choice-lists.ts'
import { identifierOf, untaken } from '../draft/identifier.ts'
import { note } from './messages.ts'
import { isUserName } from './row-type.ts'
import { IS_NAME, type RawRow } from './raw-survey.ts'
import { ANSWER_KINDS } from './row-type.ts'
import type { TableRow } from './sheet-table.ts'
import { RowAccount, type Problems, type SurveyNode } from './survey-node.ts'

/** Ids and names of what stands in one group already. */
interface Taken {
  readonly ids: Set<string>
  readonly names: Set<string>
}

/** What the rows of a survey are read with. */
export interface Known {
  /** The list a row chooses from; undefined where the workbook has none. */
  readonly listOf: (raw: RawRow) => OfferedList | undefined
  /** Whether any cell refers to the answer of this name. */
  readonly isReferenced: (name: string) => boolean
  readonly problems: Problems
}

interface Reading extends Known {
  readonly taken: Map<SurveyNode, Taken>
}

type Made = { -readonly [Key in keyof SurveyNode]: SurveyNode[Key] }

const NO_ROW: TableRow = { row: 0, at: () => '', words: () => [], firstWords: () => '', filled: () => [] }

/** The parts of the form that the rows become, each with its id. */
export function surveyTree(rows: readonly RawRow[], known: Known): SurveyNode {
  const root: SurveyNode = { name: '', id: '', kind: 'section', row: NO_ROW, type: { is: 'begin', of: 'group' }, account: new RowAccount('', 0, { name: '', label: '', type: '' }), children: [] }
  addRows(root, rows, { ...known, taken: new Map() })
  return root
}

function addRows(parent: SurveyNode, rows: readonly RawRow[], known: Reading): void {
  for (let at = 0; at < rows.length; at++) {
    const raw = rows[at]
    if (!raw) continue
    const table = tableBelow(rows, at, known)
    if (table.length > 0) {
      const heading = added(parent, raw, { kind: 'section', isMatrix: true }, known)
      raw.account.add(note('matrix-heading'))
      addRows(heading, table, known)
      at += table.length
    } else addRow(parent, raw, known)
  }
}

const NO_ROWS: readonly RawRow[] = []

/** The questions whose choices a row heads: those after it that show the same choices without their words. */
function tableBelow(rows: readonly RawRow[], at: number, known: Reading): readonly RawRow[] {
  const heading = rows[at]
  if (!heading || !looks(heading, 'label')) return NO_ROWS
  const list = known.listOf(heading)
  let end = at + 1
  for (let next = rows[end]; next && looks(next, 'list-nolabel') && known.listOf(next) === list && list !== undefined && isSameSelect(next, heading); next = rows[end]) end++
  return rows.slice(at + 1, end)
}

function looks({ type, row }: RawRow, appearance: string): boolean {
  return type.is === 'select' && !type.orOther && appearanceOf(row).includes(appearance)
}

function isSameSelect({ type: one, row: oneRow }: RawRow, { type: other, row: otherRow }: RawRow): boolean {
  return one.is === 'select' && other.is === 'select' && one.how === other.how && oneRow.at('choice_filter') === otherRow.at('choice_filter')
}

/** Words of the column appearance, in small letters. */
export function appearanceOf(row: TableRow): readonly string[] {
  const written = row.at('appearance')
  return written === '' ? PLAIN : written.toLowerCase().split(/[\s,]+/)
}

const PLAIN: readonly string[] = []

function addRow(parent: SurveyNode, raw: RawRow, known: Reading): void {
  const { type, account } = raw
  if (type.is === 'begin') return addGroup(parent, raw, type, known)
  if (type.is === 'select') return addSelect(parent, raw, type, known)
  const as = type.is === 'question' ? type.as : 'text'
  if (as === 'instance') return addFile(raw, known)
  if (as === 'background' && !known.isReferenced(raw.row.at('name'))) return account.add(note('nothing-recorded', { type: raw.row.at('type') }))
  if ((as === 'metadata' && !isUserName(raw.row.at('type'))) || as === 'background') account.add(note('not-known-here', { type: raw.row.at('type') }))
  if (as === 'picker') account.add(note('picker-as-text', { type: raw.row.at('type') }))
  const calculation = raw.row.at('calculation')
  added(parent, raw, { kind: as === 'note' ? 'note' : 'question', answer: ANSWER_KINDS[as], isWhole: as === 'integer' ? true : undefined, calculation: calculation === '' ? undefined : calculation }, known)
}

/** A file in which the survey looks: nothing is asked there. */
function addFile(raw: RawRow, known: Known): void {
  const list = known.listOf(raw)
  if (list) raw.account.became = `code list ${list.id}`
  else raw.account.add(note('file-instance', { file: raw.row.at('name') }))
}

function addGroup(parent: SurveyNode, raw: RawRow, { of, over }: Extract<RawRow['type'], { is: 'begin' }>, known: Reading): void {
  if (of !== 'loop') return addRows(added(parent, raw, { kind: of === 'repeat' ? 'rows' : 'section', isMatrix: isTable(raw, known) }, known), raw.children, known)
  const loop = added(parent, raw, { kind: 'section' }, known)
  const list = known.listOf(raw)
  if (!list) {
    known.problems.push(sourceProblem('no-list-to-loop', { ...raw.account, column: 'type' }, { list: over ?? '' }))
    raw.account.add(note('missing-list', { list: over ?? '' }))
    return addRows(loop, raw.children, known)
  }
  list.isUsed = true
  for (const choice of list.choices) {
    const section = added(loop, { ...raw, row: choice.row }, { kind: 'section', name: choice.code, loop: choice }, known)
    addRows(section, raw.children, known)
  }
}

/** Whether a group is shown as a table, and can be. */
function isTable(raw: RawRow, known: Reading): boolean {
  const isAsked = raw.type.is === 'begin' && raw.type.isTable === true
  if (!isAsked && !appearanceOf(raw.row).includes('table-list')) return false
  const [first] = raw.children
  const isOne = first !== undefined && known.listOf(first) !== undefined && raw.children.every((each) => each.type.is === 'select' && !each.type.orOther && known.listOf(each) === known.listOf(first) && isSameSelect(each, first))
  if (!isOne) raw.account.add(note('table-as-questions'))
  return isOne
}

function addSelect(parent: SurveyNode, raw: RawRow, type: Extract<RawRow['type'], { is: 'select' }>, known: Reading): void {
  const list = known.listOf(raw)
  if (type.isPlace) raw.account.add(note('places-apart'))
  const calculation = raw.row.at('calculation')
  const rest = calculation === '' ? {} : { calculation }
  if (!list) {
    raw.account.add(type.from === 'file' ? note('file-not-here', { file: type.list }) : note('missing-list', { list: type.list }))
    if (type.from !== 'file')
      known.problems.push(sourceProblem('no-list', { ...raw.account, column: 'type' }, { list: type.list }))
    added(parent, raw, { kind: 'question', answer: 'text', ...rest }, known)
    return
  }
  list.isUsed = true
  if (raw.row.at('choice_filter') !== '' || list.choices.length > MOST_WRITTEN_OUT) list.isCodeList = !list.choices.some(({ code }) => code.length > LONGEST_CODE)
  const offered = asksOther(raw) ? { ...list, codes: new Set([...list.codes, OTHER]) } : list
  const question = added(parent, raw, { kind: 'question', answer: type.how === 'one' ? 'choice' : 'choices', list: offered, ...rest }, known)
  if (!asksOther(question)) return
  question.parent?.children.push({ ...question, name: `${question.name}_other`, id: specifyId(question.id), kind: 'question', answer: 'text', list: undefined, calculation: undefined, children: [], isSpecify: true })
}

/** Whether a question has one more option, Other, that asks for words: where its choices are filtered, it cannot. */
export function asksOther({ type, row }: Pick<SurveyNode, 'type' | 'row'>): boolean {
  return type.is === 'select' && type.orOther && row.at('choice_filter') === ''
}

/** Choices that stand at their question; longer lists are code lists, which are searched in. */
const MOST_WRITTEN_OUT = 60
const LONGEST_CODE = 64

function added(parent: SurveyNode, raw: RawRow, of: Pick<SurveyNode, 'kind'> & Partial<Made>, known: Reading): SurveyNode {
  const { row, type, account } = raw
  const name = of.name ?? row.at('name')
  const orOther = asksOther(raw)
  const taken = takenIn(parent, known)
  const wanted = identifierOf(name || row.firstWords('label').slice(0, 40), `row_${row.row}`)
  const id = untaken(wanted, (each) => taken.ids.has(each) || (orOther && taken.ids.has(specifyId(each))))
  if (name === '') {
    account.add(note(of.kind === 'note' ? 'made-up-name-of-note' : 'made-up-name', { id }))
    if (type.is !== 'begin' && of.kind !== 'note') known.problems.push(sourceProblem('name-unsaid', { sheet: account.sheet, row: row.row, column: 'name' }, { id }))
  } else if (of.name === undefined && !IS_NAME.test(name)) {
    account.add(note('name-mended', { name, id }))
  } else if (taken.names.has(name)) {
    account.add(note('name-taken', { name, id }))
    known.problems.push(sourceProblem('name-twice', { sheet: account.sheet, row: row.row, column: 'name' }, { name, id }))
  }
  const { kind, answer, isWhole, list, calculation, isMatrix, loop = parent.loop } = of
  const node: SurveyNode = { name, id, kind, row, type, account, parent, children: [], answer, isWhole, list, calculation, isMatrix, loop }
  parent.children.push(node)
  taken.ids.add(id)
  if (orOther) taken.ids.add(specifyId(id))
  taken.names.add(name)
  return node
}

function takenIn(parent: SurveyNode, { taken }: Reading): Taken {
  const known = taken.get(parent)
  if (known) return known
  const none: Taken = { ids: new Set(), names: new Set() }
  taken.set(parent, none)
  return none
}
