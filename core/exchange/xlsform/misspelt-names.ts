import { nearestName } from '../../definitions/did-you-mean.ts'
import type { ImportNote, ImportProblem } from '../import-report.ts'
import { sourceProblem, type SourceCode } from '../source-problem.ts'
import type { RowAccount, SurveyNode } from './survey-node.ts'
import { TRANSLATED_FUNCTIONS } from './xpath/functions.ts'

/** What a row lost because a name in it is not known: as problems, with the name that was most likely meant. */
export function misspeltNames(form: SurveyNode, accounts: readonly RowAccount[]): ImportProblem[] {
  const names = new Set(namesIn(form))
  const nearest = new Map<string, string | undefined>()
  const meant = (code: string, name: string, known: Iterable<string>) => {
    const key = `${code} ${name}`
    if (!nearest.has(key)) nearest.set(key, nearestName(name, known))
    return nearest.get(key)
  }
  return accounts.flatMap((account) => account.notes.flatMap((note, place) => {
    const isFunction = note.code === 'function-unknown'
    if (!isFunction && !NO_QUESTION.has(note.code)) return []
    const name = String(note.params.name ?? '')
    const near = meant(note.code, name, isFunction ? TRANSLATED_FUNCTIONS : names)
    const code: SourceCode = isFunction ? (near === undefined ? 'no-such-function' : 'function-misspelt') : near === undefined ? 'no-such-question' : 'question-misspelt'
    return [sourceProblem(code, { sheet: account.sheet, row: account.row, column: columnOf(account.notes.slice(place + 1)) }, { name, ...(near !== undefined && { meant: near }) })]
  }))
}

const NO_QUESTION: ReadonlySet<string> = new Set(['reference-to-nothing', 'text-reference'])

/** Why an expression is left out stands before that it is. */
function columnOf(after: readonly ImportNote[]): string {
  const left = after.find(({ code }) => code === 'expression-left-out' || code === 'calculation-left-out')
  return left === undefined ? '' : String(left.params.column ?? 'calculation')
}

function* namesIn(node: SurveyNode): Generator<string> {
  for (const child of node.children) {
    if (child.kind !== 'note' && child.name !== '') yield child.name
    yield* namesIn(child)
  }
}
