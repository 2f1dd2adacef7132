import { compileExpression, type CompiledExpression } from '../../expressions/compile-expression.ts'
import type { Read } from '../../expressions/reading.ts'
import { argumentsOf, calleeOf, textOf, type SyntaxPart } from '../../expressions/tree.ts'
import type { FormDefinition } from '../configuration.ts'
import { sharedCodes, type DefinitionSet } from '../definition-set.ts'
import { formNames } from '../form-names.ts'
import { fieldsOfCodes, isOptionSource, OPTION_SOURCES, ownCodes } from '../option-sources.ts'
import type { PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import { eachWith } from './questions.ts'

/** Questions that a field of an option hides where options are chosen by them. */
export const hiddenQuestionRules: Rules = new Map<string, Rule>([
  [
    'hidden-question',
    eachWith(['optionsWhere'], function* (placed, form, set) {
      const { optionsFrom, optionsWhere } = placed.question
      const compiled = optionsWhere === undefined ? undefined : compileExpression(optionsWhere)
      if (optionsFrom === undefined || !compiled?.ok) return
      const fields = fieldsOf(optionsFrom, form, set)
      const questions = formNames(form.answers)
      const askedElsewhere = (name: string) => questions.get(name)?.find(({ question }) => question !== placed.question && question.items !== placed.question)
      for (const { path: [name = ''], from } of comparedAlone(compiled.expression, fields)) {
        const hidden = askedElsewhere(name)
        if (!hidden) continue
        yield {
          path: ['optionsWhere'],
          character: from,
          warning: true,
          message: `"${name}" is a field of the option here, so the question "${name}" is not read.`,
          hint: wayOut(hidden, fields),
        }
        return
      }
    }),
  ],
])

function fieldsOf(list: string, form: FormDefinition, set: DefinitionSet): ReadonlySet<string> {
  if (isOptionSource(list)) return new Set<string>(OPTION_SOURCES[list])
  return fieldsOfCodes(ownCodes(form, list) ?? sharedCodes(set).get(list) ?? [])
}

/** What is read where an option is compared with nothing but itself. Where it is compared with something fixed, its field is meant. */
function comparedAlone({ tree, source, reads }: CompiledExpression, fields: ReadonlySet<string>): readonly Read[] {
  const found: Read[] = []
  const look = (part: SyntaxPart) => {
    const sides = sidesOf(part, source).map(({ from, to }) => reads.filter((read) => read.from >= from && read.to <= to))
    const isAlone = sides.length > 1 && sides.every((side) => side.length > 0 && side.every(({ path: [name = ''], within }) => !within && fields.has(name)))
    // A question is mostly written last.
    if (isAlone) found.push(...sides.reverse().flat())
    part.parts.forEach(look)
  }
  look(tree)
  return found
}

/** What a part of an expression holds against each other. */
function sidesOf(part: SyntaxPart, source: string): readonly Pick<SyntaxPart, 'from' | 'to'>[] {
  const [first, , other] = part.parts
  if (part.name === 'Comparison' && first && other) return [first, { from: other.from, to: part.to }]
  const isChoice = part.name === 'FunctionInvocation' && ['selected', 'contains'].includes(textOf(calleeOf(part), source))
  return isChoice ? argumentsOf(part) : []
}

function wayOut({ name, way, around }: PlacedQuestion, fields: ReadonlySet<string>): string {
  const rename = `Give the question another name, such as "${name}_chosen"`
  const isReached = way.length > 1 && !fields.has(way[0] ?? '') && around.every(({ type }) => type === 'object')
  return isReached ? `${rename}, or read it as ${way.join('.')}.` : `${rename}.`
}
