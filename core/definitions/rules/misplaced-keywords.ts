import type { Question } from '../definition-types.ts'
import type { PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'
import { besideUi } from './beside-ui.ts'
import { each } from './questions.ts'

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
  suggest: ANSWERED,
  score: ANSWERED,
  prefillFrom: ANSWERED,
  nonResponse: ANSWERED,
  requiredWhen: [...ANSWERED, 'object'],
  check: [...ANSWERED, 'object', 'null'],
  finding: [...ANSWERED, 'object'],
  personal: [...ANSWERED, 'object'],
  sensitive: [...ANSWERED, 'object'],
  purpose: [...ANSWERED, 'object'],
}

/** Keywords that do not go with a question's type, or with each other. */
export const misplacedKeywordRules: Rules = new Map<string, Rule>([
  [
    'misplaced-keyword',
    each((placed) => {
      const { question, ofList } = placed
      const found: LocalMistake[] = []
      for (const keyword in question) {
        const { types, beside } = GOES_WITH.get(keyword) ?? ANYTHING
        if (types && !types.includes(question.type))
          found.push({
            path: [keyword],
            onName: true,
            message: `"${keyword}" does not go with type "${question.type}".`,
            hint: wayOut(keyword, question, types),
          })
        if (beside) found.push(...beside(placed))
      }
      if (ofList && question.type === 'array')
        found.push({ path: ['type'], message: 'A list cannot be made of lists.', hint: 'Make "items" an object and put the inner list into it.' })
      return found
    }, ({ question, ofList }) => ofList !== undefined || mayBeMisplaced(question)),
  ],
])

/** Whether a keyword does not go with the type, or goes only with some others. */
function mayBeMisplaced(question: Question): boolean {
  for (const keyword in question) {
    const goesWith = GOES_WITH.get(keyword)
    if (goesWith && (goesWith.beside || goesWith.types?.includes(question.type) === false)) return true
  }
  return false
}

const NONE: readonly LocalMistake[] = []

/** What a keyword does not go with, besides types. */
const BESIDE: { readonly [Keyword in keyof Question]?: (placed: PlacedQuestion) => Iterable<LocalMistake> } = {
  optionsFrom: ({ question }) =>
    question.oneOf && question.optionsFrom ? [{ path: ['optionsFrom'], onName: true, message: 'This question has both "oneOf" and "optionsFrom".', hint: 'Keep the one its options come from.' }] : NONE,
  optionsWhere: ({ question }) =>
    question.optionsWhere && !question.optionsFrom
      ? [{ path: ['optionsWhere'], onName: true, message: '"optionsWhere" needs "optionsFrom": the options of "oneOf" are always offered.', hint: 'Use "visibleWhen" for a question that is not always asked.' }]
      : NONE,
  *score({ question }) {
    if (question.score && question.oneOf)
      yield { path: ['score'], onName: true, message: 'This question has options, so its points stand at the options.', hint: 'Move them there, or take "oneOf" away.' }
  },
  *repeat({ question }) {
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
    if (question.repeat?.count !== undefined) yield* besideCount(question)
  },
  *suggest({ question }) {
    if (question.suggest && (question.calculate !== undefined || question.items?.type === 'object'))
      yield {
        path: ['suggest'],
        onName: true,
        message: '"suggest" is for answers that somebody may write over, and here nobody writes any.',
        hint: question.calculate === undefined ? 'Put it at the questions of the row.' : 'Take it away, or "calculate".',
      }
  },
  *nonResponse({ question, ofList }) {
    if (question.nonResponse && (ofList || question.items?.type === 'object' || question.calculate))
      yield {
        path: ['nonResponse'],
        onName: true,
        message: '"nonResponse" is for questions that somebody answers, and this is none.',
        hint: ofList ? 'Put it beside "items".' : question.calculate ? 'Take it away: the answer is worked out.' : 'Put it at the questions inside.',
      }
  },
  *uniqueItems({ question }) {
    if (question.uniqueItems !== undefined && question.items?.type === 'object')
      yield {
        path: ['uniqueItems'],
        onName: true,
        message: '"uniqueItems" is for lists of options; rows are told apart by their questions.',
        hint: 'Take it away, or write a "check" across the rows.',
      }
  },
  ui: besideUi,
  minLength: ({ question }) => besideFormat('minLength', question),
  maxLength: ({ question }) => besideFormat('maxLength', question),
  pattern: ({ question }) => besideFormat('pattern', question),
}

interface GoesWith {
  readonly types?: readonly Question['type'][]
  readonly beside?: (placed: PlacedQuestion) => Iterable<LocalMistake>
}

const ANYTHING: GoesWith = {}
const GOES_WITH: ReadonlyMap<string, GoesWith> = new Map([...Object.keys(TYPES_FOR), ...Object.keys(BESIDE)].map((keyword) => [keyword, { types: ownOf(TYPES_FOR, keyword), beside: ownOf(BESIDE, keyword) }]))

function ownOf<Value>(values: { readonly [keyword: string]: Value | undefined }, keyword: string): Value | undefined {
  return values[keyword]
}

function besideFormat(keyword: keyof Question, { format }: Question): readonly LocalMistake[] {
  const isGiven = format === 'file' || format === 'location' || format === 'signature'
  return isGiven ? [{ path: [keyword], onName: true, message: `"${keyword}" does not go with format "${format}", which nobody writes by hand.`, hint: 'Take it away.' }] : NONE
}

/** What says otherwise how many rows there are. */
function* besideCount({ repeat, minItems }: Question): Generator<LocalMistake> {
  if (repeat?.over)
    yield {
      path: ['repeat', 'count'],
      onName: true,
      message: `There is one row for each of the ${repeat.over}, so none are counted.`,
      hint: 'Take "count" away, or "over".',
    }
  if (repeat?.add)
    yield {
      path: ['repeat', 'add'],
      onName: true,
      message: 'Nobody adds rows here: "count" says how many there are.',
      hint: 'Take "add" away, or "count".',
    }
  if (minItems !== undefined)
    yield {
      path: ['minItems'],
      onName: true,
      message: '"minItems" does not go with "count", which says how many rows there are.',
      hint: 'Take it away.',
    }
}

function wayOut(keyword: string, { type }: Question, types: readonly string[]): string {
  if (type === 'array' && (keyword === 'oneOf' || keyword === 'optionsFrom'))
    return 'Move it into "items": several of the options can then be chosen.'
  if (keyword === 'repeat') return 'A section that repeats has type "array" and its questions in "items".'
  if (type === 'null') return 'A note is read and not answered: take it away.'
  if (keyword === 'oneOf' && type === 'object') return 'A section has "properties"; options belong to a question in it.'
  return `It goes with type ${types.map((each) => `"${each}"`).join(' or ')}.`
}
