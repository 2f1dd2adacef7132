import { caseNames } from '../../definitions/case-names.ts'
import { RULES } from '../../definitions/check-definitions.ts'
import type { FormDefinition } from '../../definitions/configuration.ts'
import { definitionSet, type DefinitionSet } from '../../definitions/definition-set.ts'
import type { Option, Question } from '../../definitions/definition-types.ts'
import { EXPRESSION_RULES, expressionMistakes } from '../../definitions/expression-mistakes.ts'
import { expressionsOfForm } from '../../definitions/form-expressions.ts'
import { namesOf } from '../../definitions/form-names.ts'
import { knownNames } from '../../definitions/known-names.ts'
import type { Json, Mistake, SourceDocument } from '../../definitions/source-document.ts'
import type { Path } from '../../definitions/source-place.ts'
import { hiddenQuestionRules } from '../../definitions/rules/hidden-questions.ts'
import { languageRules } from '../../definitions/rules/languages.ts'
import { nameRules } from '../../definitions/rules/names.ts'
import { shapeRules } from '../../definitions/rules/shape.ts'
import type { ImportNote } from '../import-report.ts'
import { note } from './messages.ts'

/** What is told of the parts of a definition, by their object in it. */
export type Mended = ReadonlyMap<Question, { readonly account: { add(...notes: readonly ImportNote[]): void } }>

/** Each round takes away what is wrong, from which something else may follow. */
const MOST_ROUNDS = 8

/** Rules that ask for more than one form, only warn, or are looked after here. */
const ELSEWHERE = new Set([...languageRules.keys(), ...hiddenQuestionRules.keys(), ...nameRules.keys(), ...shapeRules.keys(), ...EXPRESSION_RULES, 'unused-code-list', 'duplicate-number', 'circular-ref', 'ref-in-definition'])

/**
 * Takes everything out of a definition that `caseloom check` would call an error, and says so at its row: so that whatever
 * stands in a workbook, what was made of it can be opened.
 */
export function mend(definition: FormDefinition, origins: Mended): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const taken = new Set<string>()
    // What was looked at before is known by its object, and something of it has gone.
    const found = mistakesOf({ ...definition, answers: { ...definition.answers } })
    for (const mistake of found) takeAway(definition, mistake, origins, taken)
    if (found.length === 0) return
  }
}

function mistakesOf(definition: FormDefinition): readonly Mistake[] {
  const document: SourceDocument = { path: '', text: '', root: { type: 'object', offset: 0, length: 0 }, value: definition as unknown as Json, kind: 'assessment tool', id: definition.id, broken: false }
  const set: DefinitionSet = definitionSet([document], { problems: [], errorsOf: () => [] })
  // Of names outside its questions, the form has only its own.
  const names = knownNames([{ ...document, value: { id: definition.id } }])
  const outside = namesOf(caseNames(set, names))
  const found: Mistake[] = []
  for (const expression of expressionsOfForm(definition, outside, new Map())) {
    for (const mistake of expressionMistakes(expression)) found.push({ ...mistake, document })
  }
  for (const [name, rule] of RULES) {
    if (!ELSEWHERE.has(name)) for (const mistake of rule(set, names)) if (!mistake.warning) found.push(mistake)
  }
  return found
}

function takeAway(definition: FormDefinition, { path, message }: Mistake, origins: Mended, taken: Set<string>): void {
  const { question, rest } = placeOf(definition, path)
  const origin = [...question].reverse().find((each) => origins.has(each))
  const [keyword, index] = rest
  const holder = question.at(-1)
  if (!holder || typeof keyword !== 'string') return
  const option = keyword === 'oneOf' && typeof index === 'number' ? holder.oneOf?.[index] : undefined
  const steps = option ? 3 : keyword === 'check' || keyword === 'required' ? 2 : 1
  const key = JSON.stringify(path.slice(0, path.length - rest.length + steps))
  if (taken.has(key)) return
  taken.add(key)
  const account = origin && origins.get(origin)?.account
  account?.add(note('taken-away', { keyword, problem: message }))
  if (option) callByCode(option, rest[2])
  else if (keyword === 'check' && typeof index === 'number') leave(holder, 'check', holder.check?.filter((_, at) => at !== index))
  else if (keyword === 'required' && typeof index === 'number') leave(holder, 'required', holder.required?.filter((_, at) => at !== index))
  else if (keyword === 'title') callById(holder, path.at(-rest.length - 1))
  else Reflect.deleteProperty(holder, keyword)
}

/** An option whose words cannot be used is called by its code. */
function callByCode(option: Option, part: Path[number] | undefined): void {
  if (part === 'description' || part === 'specify') Reflect.deleteProperty(option, part)
  else option.title = String(option.const)
}

/** What is asked and has no words that can be used is called by its id, so that people can tell it from the others. */
function callById(holder: Question, id: Path[number] | undefined): void {
  if (typeof id === 'string' && id !== 'items') holder.title = id
  else Reflect.deleteProperty(holder, 'title')
}

function leave<Key extends 'check' | 'required'>(holder: Question, keyword: Key, left: Question[Key]): void {
  if (left && left.length > 0) holder[keyword] = left
  else Reflect.deleteProperty(holder, keyword)
}

/** The questions a path leads through, and what is left of it inside the last. */
function placeOf({ answers }: FormDefinition, [, ...path]: Path): { readonly question: readonly Question[]; readonly rest: Path } {
  const question = [answers]
  let rest: Path = path
  for (;;) {
    const holder = question.at(-1)
    const [step, id, ...further] = rest
    const inner: Question | undefined = step === 'items' ? holder?.items : step === 'properties' && typeof id === 'string' ? holder?.properties?.[id] : undefined
    if (!inner) return { question, rest }
    question.push(inner)
    rest = step === 'items' ? rest.slice(1) : further
  }
}
