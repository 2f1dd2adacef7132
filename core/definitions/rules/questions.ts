import type { FormDefinition } from '../configuration.ts'
import type { DefinitionSet } from '../definition-set.ts'
import type { Question } from '../definition-types.ts'
import { suggestion } from '../did-you-mean.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import { questionsWith } from '../questions-with.ts'
import type { Rule, Rules } from '../rule.ts'
import type { LocalMistake } from '../workflow-sites.ts'

/** What a question must have, and limits that leave an answer. */
export const questionRules: Rules = new Map<string, Rule>([
  [
    'incomplete-question',
    each(function* ({ name, question, around, ofList }) {
      if (around.length === 0 && question.type !== 'object')
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
      if (needsTitle(question) && !ofList && around.length > 0)
        yield { path: [], message: `The question "${name}" has no title, so nobody would know what is asked.`, hint: 'Add "title".' }
    }, ({ question, around, ofList }) => around.length === 0 || ofList !== undefined || question.type === 'object' || question.type === 'array' || needsTitle(question)),
  ],

  [
    'crossed-limits',
    eachWith(['minimum', 'minLength', 'minItems'], function* ({ question }) {
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
    eachWith(['required'], function* ({ question }) {
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
    each(
      function* () {
        yield {
          path: [],
          onName: true,
          message: 'A row keeps which one it is, or whose, as "row".',
          hint: 'Give the question another name.',
        }
      },
      ({ name, around, ofList }) => name === 'row' && !ofList && around.at(-2)?.type === 'array',
    ),
  ],
])

type Look = (placed: PlacedQuestion, form: FormDefinition, set: DefinitionSet) => Iterable<LocalMistake>

/**
 * A rule that looks at every question of every form.
 * @param concerns the questions of which it may say something
 */
export function each(look: Look, concerns: (placed: PlacedQuestion) => boolean): Rule {
  return lookingAt(({ answers }) => questionsOf(answers).filter(concerns), look)
}

/** A rule that looks at the questions that have one of these keywords. */
export function eachWith(keywords: readonly (keyof Question)[], look: Look): Rule {
  return lookingAt(({ answers }) => questionsWith(answers, keywords), look)
}

function lookingAt(questions: (form: FormDefinition) => readonly PlacedQuestion[], look: Look): Rule {
  return function* (set) {
    for (const { document, definition } of set.forms) {
      for (const placed of questions(definition)) {
        for (const mistake of look(placed, definition, set)) yield { ...mistake, document, path: [...placed.path, ...mistake.path] }
      }
    }
  }
}

function needsTitle({ type, title, description, items, ui }: Question): boolean {
  const isSection = type === 'object' || (type === 'array' && items?.type === 'object')
  if (type === 'null' && description !== undefined) return false
  return !isSection && title === undefined && ui?.widget !== 'hidden'
}
