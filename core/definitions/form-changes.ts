import type { FormDefinition } from './configuration.ts'
import type { Option, Question } from './definition-types.ts'
import { type ChangeAbout, changedKeywords, compared, type FormChange, isSame, type Keywords } from './form-change.ts'
import { matchedPaths } from './matched-paths.ts'
import { questionsOf } from './question-walk.ts'
import { toolChanges } from './tool-changes.ts'

const FORM: Keywords = { title: 'retitled', description: 'reworded', summary: 'reworded' }

const QUESTION: Keywords = {
  title: 'retitled',
  description: 'reworded', number: 'reworded', interviewerNote: 'reworded', terms: 'reworded', purpose: 'reworded',
  minLength: 'limit', maxLength: 'limit', pattern: 'limit', minimum: 'limit', maximum: 'limit', multipleOf: 'limit', minItems: 'limit', maxItems: 'limit', uniqueItems: 'limit',
  optionsFrom: 'options', optionsWhere: 'options',
  visibleWhen: 'condition', requiredWhen: 'condition',
  calculate: 'calculation', suggest: 'calculation',
  default: 'default', prefillFrom: 'default',
  check: 'check',
  score: 'points',
  nonResponse: 'nonResponse',
}
const UI: Keywords = { unit: 'reworded', ends: 'reworded', placeholder: 'reworded' }
const ROWS: Keywords = { over: 'rows', where: 'rows', count: 'rows', heading: 'reworded' }
const OPTION: Keywords = { title: 'retitled', description: 'reworded', score: 'points', specify: 'reworded' }
const MARKS = { personal: ['personal', 'notPersonal'], sensitive: ['sensitive', 'notSensitive'] } as const

interface Placed {
  readonly id: string
  readonly path: string
  readonly question: Question
  readonly section: string
  readonly isRequired: boolean
}

/** Everything that differs between two versions of a form and matters to whoever fills it in or reads it: what is gone first, then in the order of the form as it is now. */
export function formChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  return [
    ...changedKeywords({ of: 'form', path: '', title: after.title }, before, after, FORM),
    ...questionChanges(placedQuestions(before), placedQuestions(after)),
    ...codeListChanges(before, after),
    ...toolChanges(before, after),
  ]
}

function questionChanges(before: readonly Placed[], after: readonly Placed[]): FormChange[] {
  const matched = matchedPaths(before, after)
  const formerPath = new Map([...matched].map(([was, is]) => [is, was]))
  const byPath = new Map(before.map((placed) => [placed.path, placed]))
  const removed = before.filter(({ path }) => !matched.has(path)).map((placed): FormChange => ({ ...nameOf(placed), kind: 'removed' }))
  const sections = { before: titlesOf(before), after: titlesOf(after) }
  const others = after.flatMap((is): FormChange[] => {
    const was = byPath.get(formerPath.get(is.path) ?? '')
    if (!was) return [{ ...nameOf(is), kind: 'added' }]
    const hasMoved = was.section !== is.section && matched.get(was.section) !== is.section
    const words = { before: sections.before.get(was.section) ?? '', after: sections.after.get(is.section) ?? '' }
    return [...(hasMoved ? [{ ...nameOf(is), kind: 'moved' as const, ...words }] : []), ...changesOf(was, is)]
  })
  return [...removed, ...others]
}

function changesOf(was: Placed, is: Placed): FormChange[] {
  const about = nameOf(is)
  const [kindBefore, kindAfter] = [typeOf(was.question), typeOf(is.question)]
  const items = (question: Question) => (question.items && question.items.type !== 'object' ? question.items : {})
  return [
    ...(kindBefore === kindAfter ? [] : [{ ...about, kind: 'type' as const, before: kindBefore, after: kindAfter }]),
    ...changedKeywords(about, was.question, is.question, QUESTION),
    ...changedKeywords(about, items(was.question), items(is.question), QUESTION),
    ...changedKeywords(about, was.question.ui ?? {}, is.question.ui ?? {}, UI),
    ...changedKeywords(about, was.question.repeat ?? {}, is.question.repeat ?? {}, ROWS),
    ...(was.isRequired === is.isRequired ? [] : [{ ...about, kind: is.isRequired ? ('required' as const) : ('optional' as const) }]),
    ...markChanges(about, was.question, is.question),
    ...optionChanges(was, is),
  ]
}

function markChanges(about: ChangeAbout, was: Question, is: Question): FormChange[] {
  return (['personal', 'sensitive'] as const).flatMap((mark) => {
    const [before, after] = [was, is].map((question) => question[mark] === true || question.items?.[mark] === true)
    const [marked, unmarked] = MARKS[mark]
    return before === after ? [] : [{ ...about, kind: after ? marked : unmarked }]
  })
}

function optionChanges(was: Placed, is: Placed): FormChange[] {
  const optionsOf = ({ question }: Placed) => new Map((question.oneOf ?? question.items?.oneOf ?? []).map((option: Option) => [String(option.const), option]))
  const about = ({ title }: Option) => ({ of: 'option' as const, path: is.path, title, question: nameOf(is).title })
  const { changes, both } = compared(optionsOf(was), optionsOf(is), about)
  return [...changes, ...both.flatMap((pair) => changedKeywords(about(pair.is), pair.was, pair.is, OPTION))]
}

/** Lists may have thousands of codes: how many there are tells enough. */
function codeListChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const listsOf = ({ codeLists = {} }: FormDefinition) => new Map(Object.entries(codeLists))
  const about = (_codes: unknown, id: string) => ({ of: 'code list' as const, path: id, title: id })
  const { changes, both } = compared(listsOf(before), listsOf(after), about)
  const changed = both.filter(({ was, is }) => !isSame(was, is))
  return [...changes, ...changed.map(({ id, was, is }): FormChange => ({ ...about(was, id), kind: 'options', before: String(was.length), after: String(is.length) }))]
}

function nameOf({ path, id, question }: Placed): ChangeAbout {
  const isSection = question.type === 'object' || question.items?.type === 'object'
  return { of: isSection ? 'section' : 'question', path, title: question.title ?? id }
}

function titlesOf(questions: readonly Placed[]): ReadonlyMap<string, Question['title']> {
  return new Map(questions.map(({ path, id, question }) => [path, question.title ?? id]))
}

function placedQuestions({ answers }: FormDefinition): Placed[] {
  return [...questionsOf(answers)].flatMap(({ name, question, way, around, ofList }) => {
    const isQuestion = way.length > 0 && !ofList
    return isQuestion ? [{ id: name, path: way.join('.'), question, section: way.slice(0, -1).join('.'), isRequired: around.at(-1)?.required?.includes(name) ?? false }] : []
  })
}

/** What an answer is, in one word. */
function typeOf({ type, format, oneOf, optionsFrom, items, ui }: Question): string {
  if (type === 'object') return 'section'
  if (type === 'null') return 'note'
  if (type === 'array') return items?.type === 'object' ? 'rows' : ui?.widget === 'ranking' ? 'ranking' : 'choices'
  if (oneOf || optionsFrom) return 'choice'
  return format ?? { string: 'text', number: 'number', integer: 'integer', boolean: 'yesNo' }[type]
}
