import type { Act, Question } from '../definition-types.ts'
import { questionsOf, type PlacedQuestion } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import { actSites, mistakesAt } from '../workflow-sites.ts'

interface Need {
  readonly name: string
  /** Rows of a plan may stand at any depth; what an act asks once may not be asked in rows. */
  readonly inRows?: boolean
  readonly fits: (question: Question) => boolean
  readonly words: string
}

const worker: Need = {
  name: 'worker',
  fits: ({ optionsFrom }) => optionsFrom === 'workers',
  words: 'a question "worker" with "optionsFrom": "workers"',
}
const reason: Need = { name: 'reason', fits: ({ type }) => type === 'string', words: 'a question "reason" of type "string"' }
const rows = (name: string): Need => ({
  name,
  inRows: true,
  fits: ({ items }) => items?.type === 'object',
  words: `a repeated section "${name}"`,
})

/** What acts take from the answers to their form. */
const NEEDS: Partial<Record<Act['kind'], readonly Need[]>> = {
  assign: [worker],
  transfer: [worker],
  decide: [
    { name: 'path', fits: ({ optionsFrom }) => optionsFrom === 'paths', words: 'a question "path" with "optionsFrom": "paths"' },
    reason,
  ],
  plan: [rows('objectives'), rows('results'), rows('commitments'), rows('supports')],
  schedule: [{ name: 'when', fits: ({ format }) => format === 'date-time', words: 'a question "when" with "format": "date-time"' }],
  close: [reason],
  reopen: [reason],
}

/** Acts whose form does not ask what the act means. */
export const actFormRules: Rules = new Map<string, Rule>([
  [
    'unfit-act-form',
    function* (set) {
      const forms = new Map(set.forms.filter(({ whole }) => whole).map(({ definition }) => [definition.id, definition]))
      yield* mistakesAt(actSites(set), function* ({ kind, form }) {
        const answers = forms.get(form)?.answers
        if (!answers) return
        for (const lack of lacks(answers, NEEDS[kind] ?? [])) {
          yield {
            path: ['form'],
            message: `An act of kind "${kind}" needs a form with ${lack.words}, and in "${form}" ${lack.found}.`,
            hint: 'Change the form, the act\'s "form" or its "kind".',
          }
        }
        if (kind === 'sign' && ![...questionsOf(answers)].some(({ question }) => question.repeat?.over === 'members')) {
          yield {
            path: ['form'],
            message: `An act of kind "sign" needs a form with a section repeated over "members", and "${form}" has none.`,
            hint: 'Add "repeat": { "over": "members" } to the section of signatures.',
          }
        }
      })
      for (const {
        document,
        definition: { opens, registerForm },
      } of set.intakeTypes) {
        const answers = forms.get(registerForm ?? '')?.answers
        if (!answers || opens !== 'register') continue
        for (const { words, found } of lacks(answers, REGISTER)) {
          yield {
            document,
            path: ['registerForm'],
            message: `A register form needs ${words}, and in "${registerForm}" ${found}.`,
            hint: 'Change the form or "registerForm".',
          }
        }
      }
    },
  ],
])

/** What a household is made of when a front office registers it. */
const REGISTER: readonly Need[] = [
  { name: 'name', fits: ({ type }) => type === 'string', words: 'a question "name" of type "string"' },
  rows('members'),
  {
    name: 'birth_date',
    inRows: true,
    fits: ({ format }) => format === 'date',
    words: 'a question "birth_date" with "format": "date" for each of the "members"',
  },
]

/** What a form lacks, and what it has instead. */
function* lacks(answers: Question, needs: readonly Need[]): Generator<{ words: string; found: string }> {
  for (const { name, inRows, fits, words } of needs) {
    const found = called(name, answers, inRows)
    if (found.length === 1 && found.every(({ question }) => fits(question) && !question.nonResponse)) continue
    yield {
      words,
      found: found.length > 1 ? `it has ${found.length} of them` : found.length === 1 ? 'its question is another' : 'it has none',
    }
  }
}

/** Questions an act would take: the one at the top of the form, else those in its sections. */
function called(name: string, answers: Question, inRows = false): PlacedQuestion[] {
  const found = [...questionsOf(answers)].filter(
    (each) => each.name === name && each.way.length > 0 && !each.ofList && (inRows || each.around.every(({ type }) => type === 'object')),
  )
  const top = found.filter(({ way }) => way.length === 1)
  return top.length > 0 ? top : found
}
