import { canonicalJson } from '../canonical-json.ts'
import type { Option, Question } from '../definition-types.ts'
import { specifyId, specifyingOptions } from '../expand-specify.ts'
import { questionsOf } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import { each, eachWith } from './questions.ts'

/** Notes, tables of questions, options that ask for words, and numbers of questions. */
export const questionKindRules: Rules = new Map<string, Rule>([
  [
    'required-note',
    eachWith(['required'], function* ({ question }) {
      for (const [index, name] of (question.required ?? []).entries()) {
        if (partOf(question, name)?.type === 'null')
          yield { path: ['required', index], message: `"${name}" is a note, which nobody answers.`, hint: 'Take it out of "required".' }
      }
    }),
  ],

  [
    'idle-keyword',
    each(function* ({ question }) {
      for (const keyword of Object.keys(question)) {
        if (OF_ITEMS.has(keyword)) continue
        yield {
          path: [keyword],
          onName: true,
          message: `"${keyword}" has no effect inside "items".`,
          hint: question.type === 'object' ? 'Put it at a question of the row, or beside "items".' : 'Put it beside "items".',
        }
      }
    }, ({ ofList }) => ofList !== undefined),
  ],

  [
    'required-hidden',
    eachWith(['required'], function* ({ question }) {
      for (const [index, name] of (question.required ?? []).entries()) {
        const part = partOf(question, name)
        if (part?.ui?.widget !== 'hidden' || part.calculate !== undefined || part.default !== undefined) continue
        yield {
          path: ['required', index],
          message: `"${name}" is required and hidden, so nobody can answer it.`,
          hint: 'Give it a "default" or "calculate", or take it out of "required".',
        }
      }
    }),
  ],

  [
    'unfit-matrix',
    eachWith(['ui'], function* ({ question }) {
      if (question.type !== 'object' || question.ui?.widget !== 'matrix') return
      const [first, ...others] = Object.entries(question.properties ?? {})
      if (!first) return
      const [firstName, firstQuestion] = first
      if (choiceOf(firstQuestion) === undefined)
        yield { path: ['properties', firstName], onName: true, message: `"${firstName}" has no options, and the questions of a matrix all choose from the same ones.`, hint: OUT }
      for (const [name, other] of others) {
        if (choiceOf(firstQuestion) === undefined || choiceOf(other) === choiceOf(firstQuestion)) continue
        yield {
          path: ['properties', name],
          onName: true,
          message: `"${name}" does not choose from the same options as "${firstName}", and the questions of a matrix all do.`,
          hint: OUT,
        }
      }
    }),
  ],

  [
    'unfit-specify',
    eachWith(['oneOf', 'items'], function* ({ name, question, around, ofList }) {
      const [first, ...others] = specifyingOptions(question)
      const section = around.at(-1)
      if (!first || ofList) return
      const id = specifyId(name)
      const list = question.oneOf ? ['oneOf'] : ['items', 'oneOf']
      const all: readonly Option[] = question.oneOf ?? question.items?.oneOf ?? []
      const at = (option: Option) => [...list, all.indexOf(option), 'specify']
      if (section && partOf(section, id))
        yield { path: at(first), message: `The words would be stored as "${id}", and there is a question of that name.`, hint: 'Give that question another name, or take "specify" away.' }
      if (section?.ui?.widget === 'matrix')
        yield { path: at(first), message: 'A row of a matrix has no place for words.', hint: 'Take "specify" away, or the question out of the matrix.' }
      for (const other of others) {
        if (canonicalJson(other.specify) !== canonicalJson(first.specify))
          yield { path: at(other), message: `Two options ask for words differently, and there is one question for both, "${id}".`, hint: 'Ask for both in the same words.' }
      }
    }),
  ],

  [
    'duplicate-number',
    function* ({ forms }) {
      for (const { document, definition } of forms) {
        const seen = new Map<string, string>()
        for (const { question, path, name } of questionsOf(definition.answers)) {
          if (question.number === undefined) continue
          const other = seen.get(question.number)
          if (other !== undefined)
            yield {
              document,
              path: [...path, 'number'],
              warning: true,
              message: `Both "${other}" and "${name}" have the number "${question.number}".`,
              hint: 'On paper each question has its own.',
            }
          else seen.set(question.number, name)
        }
      }
    },
  ],
])

/** What may be said of what a list is made of; everything else is said of the list. */
const OF_ITEMS: ReadonlySet<string> = new Set<keyof Question>([
  'type', 'title', 'description', 'oneOf', 'optionsFrom', 'optionsWhere', 'properties', 'required', 'items', 'personal', 'sensitive', 'purpose', 'nonResponse', 'repeat', 'source',
])

const OUT = 'Take it out of the section, or leave "widget" away.'

function partOf({ properties = {} }: Question, name: string): Question | undefined {
  return Object.hasOwn(properties, name) ? properties[name] : undefined
}

/** What tells a question's choice from another one; undefined where nothing is chosen. */
function choiceOf({ type, oneOf, optionsFrom, optionsWhere, items }: Question): string | undefined {
  if (type === 'array') return items && items.type !== 'object' ? listOf(choiceOf(items)) : undefined
  if (!oneOf && !optionsFrom && type !== 'boolean') return undefined
  return canonicalJson({ type, oneOf: oneOf?.map(({ const: code, title }) => [code, title]), optionsFrom, optionsWhere })
}

function listOf(choice: string | undefined): string | undefined {
  return choice === undefined ? undefined : `several of ${choice}`
}
