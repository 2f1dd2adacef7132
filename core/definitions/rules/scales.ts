import type { AssessmentTool } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'
import { eachTool } from './each-tool.ts'

/** Which questions scales count. */
export const scaleRules: Rules = new Map<string, Rule>([
  [
    'unknown-scale-part',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      for (const [index, { of = [], weights = {}, per }] of scales.entries()) {
        for (const [place, wanted] of of.entries()) yield* unknownPart(['scales', index, 'of', place], wanted, questions)
        for (const wanted of Object.keys(weights)) yield* unknownPart(['scales', index, 'weights', wanted], wanted, questions, true)
        if (per !== undefined) yield* unknownPart(['scales', index, 'per'], per, questions)
      }
    }),
  ],

  [
    'scale-without-points',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      for (const [index, { id, of = [] }] of scales.entries()) {
        const inScale = countedBy(questions, of)
        if (inScale.length > 0 && !inScale.some(givesPoints))
          yield {
            path: ['scales', index, 'of'],
            message: `No question that the scale "${id}" counts gives points.`,
            hint: 'Add "score" to the options of a question, or to the question.',
          }
      }
    }),
  ],

  [
    'idle-weight',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      for (const [index, { id, of = [], weights = {} }] of scales.entries()) {
        const inScale = countedBy(questions, of)
        for (const name of Object.keys(weights)) {
          const [weighed, ...others] = called(questions, name)
          if (!weighed || others.length > 0 || inScale.some(({ way }) => isAtOrIn(way, weighed.way))) continue
          yield {
            path: ['scales', index, 'weights', name],
            onName: true,
            message: `The scale "${id}" does not count "${name}", so its weight does nothing.`,
            hint: 'Add it to "of", or take the weight away.',
          }
        }
      }
    }),
  ],

  [
    'unfit-per',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      const repeated = questions.filter(({ question, ofList }) => !ofList && question.items?.type === 'object')
      for (const [index, { per }] of scales.entries()) {
        const [only, ...others] = per === undefined ? [] : called(questions, per)
        if (!only || others.length > 0 || repeated.includes(only)) continue
        yield {
          path: ['scales', index, 'per'],
          message: `"${per}" is no repeated section, so it has no rows to have a score each.`,
          hint: () => suggestion(per ?? '', repeated.map(({ way }) => way.join('.')), 'Repeated are'),
        }
      }
    }),
  ],

  [
    'never-a-score',
    eachTool(function* ({ answers, scales = [] }) {
      const questions = [...questionsOf(answers)]
      for (const [index, { id, of = [], answeredAtLeast = 0, per }] of scales.entries()) {
        const counted = countedBy(questions, of).filter((placed) => givesPoints(placed))
        const isOfRows = per === undefined && counted.some(({ around, question }) => [...around, question].some(isRepeated))
        if (of.length > 0 && !isOfRows && counted.length > 0 && counted.length < answeredAtLeast)
          yield {
            path: ['scales', index, 'answeredAtLeast'],
            message: `The scale "${id}" counts ${counted.length} questions and wants ${answeredAtLeast} answers, so there is never a score.`,
            hint: `Write ${counted.length} or less.`,
          }
      }
    }),
  ],
])

function* unknownPart(path: LocalMistake['path'], wanted: string, questions: readonly PlacedQuestion[], onName = false): Generator<LocalMistake> {
  const found = called(questions, wanted)
  if (found.length === 1) return
  if (found.length > 1)
    yield {
      path,
      onName,
      message: `"${wanted}" stands in several sections of this tool.`,
      hint: `Write one of ${found.map(({ way }) => `"${way.join('.')}"`).join(', ')}.`,
    }
  else
    yield {
      path,
      onName,
      message: `"${wanted}" is no question or section of this tool.`,
      hint: () => suggestion(
        wanted,
        questions.flatMap(({ way, name, ofList }) => (way.length > 0 && !ofList ? [wanted.includes('.') ? way.join('.') : name] : [])),
      ),
    }
}

/** What a scale means by a name: a way from the form inwards, or a name that only one question has. */
function called(questions: readonly PlacedQuestion[], wanted: string): PlacedQuestion[] {
  const own = questions.filter(({ way, ofList }) => way.length > 0 && !ofList)
  const byWay = own.filter(({ way }) => way.join('.') === wanted)
  return byWay.length > 0 ? byWay : own.filter(({ name }) => name === wanted)
}

/** The questions that are named, and all in the sections that are. */
function countedBy(questions: readonly PlacedQuestion[], of: readonly string[]): PlacedQuestion[] {
  const named = of.flatMap((wanted) => called(questions, wanted))
  return questions.filter(({ way }) => named.some((each) => isAtOrIn(way, each.way)))
}

function isAtOrIn(way: readonly string[], section: readonly string[]): boolean {
  return section.every((step, index) => way[index] === step)
}

function isRepeated({ items }: AssessmentTool['answers']): boolean {
  return items?.type === 'object'
}

function givesPoints({ question: { score, oneOf, optionsFrom } }: PlacedQuestion): boolean {
  return score !== undefined || optionsFrom !== undefined || (oneOf ?? []).some((option) => option.score !== undefined)
}
