import { nearestName } from '../../definitions/did-you-mean.ts'
import type { ImportNote, ImportProblem } from '../import-report.ts'
import { sourceProblem, type SourceCode } from '../source-problem.ts'
import type { RowAccount, SurveyNode } from './survey-node.ts'
import { TRANSLATED_FUNCTIONS } from './xpath/functions.ts'

/** What a row lost because a name in it is not known: as problems, with the name that was most likely meant. */
export function misspeltNames(form: SurveyNode, accounts: readonly RowAccount[]): ImportProblem[] {
  const meant = nearestIn(form)
  return accounts.filter(({ notes }) => notes.some(isOfNoName)).flatMap((account) => account.notes.flatMap((note, place) => {
    if (!isOfNoName(note)) return []
    const isFunction = note.code === FUNCTION
    const name = String(note.params.name ?? '')
    const near = meant(name, isFunction)
    const code: SourceCode = isFunction ? (near === undefined ? 'no-such-function' : 'function-misspelt') : near === undefined ? 'no-such-question' : 'question-misspelt'
    return [sourceProblem(code, { sheet: account.sheet, row: account.row, column: columnOf(account.notes.slice(place + 1)) }, { name, ...(near !== undefined && { meant: near }) })]
  }))
}

/** The name of a question or of a function that is most like one. Names are gathered when the first is asked for: most forms know all of theirs. */
function nearestIn(form: SurveyNode): (name: string, isFunction: boolean) => string | undefined {
  let names: ReadonlySet<string> | undefined
  const nearest = new Map<string, string | undefined>()
  return (name, isFunction) => {
    const key = `${isFunction} ${name}`
    if (!nearest.has(key)) nearest.set(key, nearestName(name, isFunction ? TRANSLATED_FUNCTIONS : (names ??= new Set(namesIn(form)))))
    return nearest.get(key)
  }
}

const FUNCTION = 'function-unknown'

const NO_QUESTION: ReadonlySet<string> = new Set(['reference-to-nothing', 'text-reference'])

function isOfNoName({ code }: ImportNote): boolean {
  return code === FUNCTION || NO_QUESTION.has(code)
}

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
