import type { FormDefinition } from '../configuration.ts'
import { sharedCodes, type DefinitionSet } from '../definition-set.ts'
import type { Option, Question } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { idsOfCodes, ownCodes } from '../option-sources.ts'
import type { Rule, Rules } from '../rule.ts'
import { eachWith } from './questions.ts'

type Widget = NonNullable<NonNullable<Question['ui']>['widget']>

const chosen = (question: Question) => question.oneOf !== undefined || question.optionsFrom !== undefined
const severalChosen = ({ items }: Question) => items !== undefined && chosen(items)
const isPlace = ({ format }: Question) => format === 'file' || format === 'location' || format === 'signature'
const isNumber = ({ type }: Question) => type === 'number' || type === 'integer'
const isSection = ({ type, items }: Question) => type === 'object' || items?.type === 'object'

/** Which questions a control can show, in code and in words. */
const WIDGETS: Record<Widget, readonly [fits: (question: Question) => boolean, words: string]> = {
  text: [(question) => question.type === 'string' && !chosen(question) && !isPlace(question), 'a text that is written'],
  long_text: [(question) => question.type === 'string' && !chosen(question) && !question.format, 'a text without options or format'],
  number: [isNumber, 'a number'],
  date: [({ format }) => format === 'date', 'a text with format "date"'],
  date_time: [({ format }) => format === 'date-time', 'a text with format "date-time"'],
  time: [({ format }) => format === 'time', 'a text with format "time"'],
  yes_no: [({ type }) => type === 'boolean', 'a question of type "boolean"'],
  radio: [(question) => chosen(question) || question.type === 'boolean', 'a question with options'],
  buttons: [(question) => chosen(question) || severalChosen(question) || question.type === 'boolean', 'a question with options'],
  dropdown: [(question) => chosen(question) || severalChosen(question), 'a question with options'],
  autocomplete: [(question) => chosen(question) || severalChosen(question), 'a question with options'],
  checkboxes: [severalChosen, 'a list of options'],
  chips: [severalChosen, 'a list of options'],
  ranking: [severalChosen, 'a list of options'],
  scale: [(question) => isNumber(question) || chosen(question), 'a number or a question with options'],
  likert: [chosen, 'a question with options'],
  matrix: [isSection, 'a section'],
  cards: [(question) => chosen(question) || severalChosen(question), 'a question with options'],
  photo: [({ format }) => format === 'file', 'a text with format "file"'],
  hidden: [({ type }) => type !== 'null', 'what is answered'],
}

/** Options, defaults and controls of questions. */
export const optionRules: Rules = new Map<string, Rule>([
  [
    'duplicate-option',
    eachWith(['oneOf'], function* ({ question }) {
      const seen = new Set<Option['const']>()
      for (const [index, option] of (question.oneOf ?? []).entries()) {
        if (seen.has(option.const))
          yield {
            path: ['oneOf', index, 'const'],
            message: `The option ${JSON.stringify(option.const)} stands in the list twice.`,
            hint: 'Give one of them another code.',
          }
        seen.add(option.const)
      }
    }),
  ],

  [
    'option-of-other-type',
    eachWith(['oneOf'], function* ({ question }) {
      if (question.type === 'array' || question.type === 'object') return
      for (const [index, option] of (question.oneOf ?? []).entries()) {
        if (!isOfType(option.const, question.type))
          yield {
            path: ['oneOf', index, 'const'],
            message: `The option ${JSON.stringify(option.const)} is not of the question's type "${question.type}".`,
            hint: 'Change the code or the type.',
          }
      }
    }),
  ],

  [
    'unfit-default',
    eachWith(['default'], function* ({ question }, form, set) {
      const { default: value } = question
      if (value === undefined || (typeof value === 'string' && value.startsWith('='))) return
      if (question.type === 'null') return
      if (!isOfType(value, question.type))
        yield {
          path: ['default'],
          message: `The default ${JSON.stringify(value)} is not of the question's type "${question.type}".`,
          hint: 'A default that is worked out begins with =.',
        }
      const options = codesOf(question, form, set)
      for (const one of [value].flat()) {
        if (options && !options.has(one))
          yield {
            path: ['default'],
            message: `The default ${JSON.stringify(one)} is none of the options.`,
            hint: () => suggestion(String(one), Array.from(options, String)),
          }
      }
    }),
  ],

  [
    'unfit-widget',
    eachWith(['ui'], function* ({ question }) {
      const widget = question.ui?.widget
      if (!widget) return
      const [fits, words] = WIDGETS[widget]
      if (!fits(question))
        yield {
          path: ['ui', 'widget'],
          message: `The control "${widget}" is for ${words}.`,
          hint: 'Leave "widget" away: the program chooses a fitting one.',
        }
    }),
  ],
])

/** The codes a question chooses from, where its options stand in definitions. */
function codesOf({ oneOf, optionsFrom, items }: Question, form: FormDefinition, set: DefinitionSet): ReadonlySet<unknown> | undefined {
  const list = optionsFrom ?? items?.optionsFrom
  const codes = list === undefined ? undefined : (ownCodes(form, list) ?? sharedCodes(set).get(list))
  if (codes) return idsOfCodes(codes)
  const options = oneOf ?? items?.oneOf
  return options && new Set(options.map((option) => option.const))
}

function isOfType(value: unknown, type: Question['type']): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return typeof value === type
}
