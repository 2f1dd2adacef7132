import type { FormDefinition } from '../configuration.ts'
import type { DefinitionSet } from '../definition-set.ts'
import type { Question } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'

const ANSWERED: readonly Question['type'][] = ['string', 'number', 'integer', 'boolean', 'array']

const TYPES_FOR: Partial<Record<keyof Question, readonly Question['type'][]>> = {
  format: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  multipleOf: ['number', 'integer'],
  minItems: ['array'],
  maxItems: ['array'],
  uniqueItems: ['array'],
  items: ['array'],
  repeat: ['array'],
  properties: ['object'],
  required: ['object'],
  oneOf: ['string', 'number', 'integer', 'boolean'],
  optionsFrom: ['string'],
  default: ANSWERED,
  calculate: ANSWERED,
  score: ANSWERED,
  prefillFrom: ANSWERED,
  nonResponse: ANSWERED,
  requiredWhen: [...ANSWERED, 'object'],
  check: [...ANSWERED, 'object'],
  finding: [...ANSWERED, 'object'],
  personal: [...ANSWERED, 'object'],
  sensitive: [...ANSWERED, 'object'],
  purpose: [...ANSWERED, 'object'],
}

/** How the keywords of a question must fit together. */
export const questionRules: Rules = new Map<string, Rule>([
  [
    'misplaced-keyword',
    each(function* ({ question, ofList }) {
      for (const [keyword, types] of Object.entries(TYPES_FOR)) {
        if (!Object.hasOwn(question, keyword) || types.includes(question.type)) continue
        yield {
          path: [keyword],
          onName: true,
          message: `"${keyword}" does not go with type "${question.type}".`,
          hint: wayOut(keyword, question, types),
        }
      }
      if (question.oneOf && question.optionsFrom)
        yield {
          path: ['optionsFrom'],
          onName: true,
          message: 'This question has both "oneOf" and "optionsFrom".',
          hint: 'Keep the one its options come from.',
        }
      if (question.optionsWhere && !question.optionsFrom)
        yield {
          path: ['optionsWhere'],
          onName: true,
          message: '"optionsWhere" needs "optionsFrom": the options of "oneOf" are always offered.',
          hint: 'Use "visibleWhen" for a question that is not always asked.',
        }
      if (question.score && question.oneOf)
        yield {
          path: ['score'],
          onName: true,
          message: 'This question has options, so its points stand at the options.',
          hint: 'Move them there, or take "oneOf" away.',
        }
      if (question.repeat && question.items && question.items.type !== 'object')
        yield {
          path: ['repeat'],
          onName: true,
          message: '"repeat" is for sections, and this list has no questions in its rows.',
          hint: 'Give "items" the type "object" with "properties".',
        }
      if (question.repeat?.where && !question.repeat.over)
        yield {
          path: ['repeat', 'where'],
          onName: true,
          message: '"where" needs "over": rows that people add are all theirs.',
          hint: 'Add "over", or take "where" away.',
        }
      if (question.repeat?.over && question.repeat.add)
        yield {
          path: ['repeat', 'add'],
          onName: true,
          message: `Nobody adds rows here: there is one for each of the ${question.repeat.over}.`,
          hint: 'Take "add" away, or "over".',
        }
      if (question.nonResponse && (ofList || question.items?.type === 'object' || question.calculate))
        yield {
          path: ['nonResponse'],
          onName: true,
          message: '"nonResponse" is for questions that somebody answers, and this is none.',
          hint: ofList ? 'Put it beside "items".' : question.calculate ? 'Take it away: the answer is worked out.' : 'Put it at the questions inside.',
        }
      if (question.uniqueItems !== undefined && question.items?.type === 'object')
        yield {
          path: ['uniqueItems'],
          onName: true,
          message: '"uniqueItems" is for lists of options; rows are told apart by their questions.',
          hint: 'Take it away, or write a "check" across the rows.',
        }
      if (question.ui?.ends && question.ui.widget !== 'scale' && question.ui.widget !== 'likert')
        yield {
          path: ['ui', 'ends'],
          onName: true,
          message: '"ends" stand at the ends of a scale, and this control has none.',
          hint: 'Add "widget": "scale" or "likert", or take "ends" away.',
        }
      for (const keyword of ['minLength', 'maxLength', 'pattern'] as const) {
        if (question[keyword] === undefined || !isGiven(question)) continue
        yield {
          path: [keyword],
          onName: true,
          message: `"${keyword}" does not go with format "${question.format}", which nobody writes by hand.`,
          hint: 'Take it away.',
        }
      }
      if (ofList && question.type === 'array')
        yield { path: ['type'], message: 'A list cannot be made of lists.', hint: 'Make "items" an object and put the inner list into it.' }
    }),
  ],

  [
    'incomplete-question',
    each(function* ({ name, question, path, ofList }) {
      if (path.length === 1 && question.type !== 'object')
        yield {
          path: ['type'],
          message: `"answers" must be an object whose properties are sections or questions, and its type is "${question.type}".`,
          hint: 'Write "type": "object" and put the questions under "properties".',
        }
      else if (question.type === 'object' && !question.properties)
        yield { path: [], message: `The section "${name}" has no questions.`, hint: 'Add "properties" with the questions.' }
      if (question.type === 'array' && !question.items)
        yield {
          path: [],
          message: `"${name}" is a list and does not say of what.`,
          hint: 'Add "items": options to choose from, or an object with the questions of one row.',
        }
      if (ofList && !['object', 'array'].includes(question.type) && !question.oneOf && !question.optionsFrom)
        yield {
          path: [],
          message: `The list "${name}" has nothing to choose from.`,
          hint: 'Add "oneOf" or "optionsFrom" to its items, or make them an object with questions.',
        }
      if (needsTitle(question) && !ofList && path.length > 1)
        yield { path: [], message: `The question "${name}" has no title, so nobody would know what is asked.`, hint: 'Add "title".' }
    }),
  ],

  [
    'crossed-limits',
    each(function* ({ question }) {
      for (const [low, high] of [
        ['minimum', 'maximum'],
        ['minLength', 'maxLength'],
        ['minItems', 'maxItems'],
      ] as const) {
        const least = question[low]
        const most = question[high]
        if (least !== undefined && most !== undefined && least > most)
          yield { path: [low], message: `"${low}" is ${least} and "${high}" is ${most}, so no answer would do.`, hint: 'Swap them.' }
      }
      const offered = question.items?.oneOf?.length
      if (offered !== undefined && question.minItems !== undefined && question.minItems > offered)
        yield {
          path: ['minItems'],
          message: `"minItems" is ${question.minItems} and there are ${offered} options, so no answer would do.`,
          hint: 'Ask for fewer answers.',
        }
    }),
  ],

  [
    'unknown-required',
    each(function* ({ question }) {
      const known = new Set(Object.keys(question.properties ?? {}))
      for (const [index, name] of (question.required ?? []).entries()) {
        if (!known.has(name))
          yield {
            path: ['required', index],
            message: `"${name}" is required, but this section has no such question.`,
            hint: () => suggestion(name, known),
          }
      }
    }),
  ],

  [
    'reserved-name',
    each(function* ({ name, around, ofList }) {
      if (name === 'row' && !ofList && around.at(-2)?.repeat?.over)
        yield {
          path: [],
          onName: true,
          message: 'A row that belongs to somebody keeps whose it is as "row".',
          hint: 'Give the question another name.',
        }
    }),
  ],
])

/** A rule that looks at every question of every form. */
export function each(look: (placed: PlacedQuestion, form: FormDefinition, set: DefinitionSet) => Iterable<LocalMistake>): Rule {
  return function* (set) {
    for (const { document, definition } of set.forms) {
      for (const placed of questionsOf(definition.answers)) {
        for (const mistake of look(placed, definition, set)) yield { ...mistake, document, path: [...placed.path, ...mistake.path] }
      }
    }
  }
}

/** A file, place or signature. */
function isGiven({ format }: Question): boolean {
  return format === 'file' || format === 'location' || format === 'signature'
}

function needsTitle({ type, title, description, items, ui }: Question): boolean {
  const isSection = type === 'object' || (type === 'array' && items?.type === 'object')
  if (type === 'null' && description !== undefined) return false
  return !isSection && title === undefined && ui?.widget !== 'hidden'
}

function wayOut(keyword: string, { type }: Question, types: readonly string[]): string {
  if (type === 'array' && (keyword === 'oneOf' || keyword === 'optionsFrom'))
    return 'Move it into "items": several of the options can then be chosen.'
  if (keyword === 'repeat') return 'A section that repeats has type "array" and its questions in "items".'
  if (type === 'null') return 'A note is read and not answered: take it away.'
  if (keyword === 'oneOf' && type === 'object') return 'A section has "properties"; options belong to a question in it.'
  return `It goes with type ${types.map((each) => `"${each}"`).join(' or ')}.`
}
