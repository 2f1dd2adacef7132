import type { Question } from '../definition-types.ts'
import { questionsOf } from '../question-walk.ts'
import type { Rule, Rules } from '../rule.ts'
import { actSites, mistakesAt } from '../workflow-sites.ts'

const SIGHTS = ['sensitive', 'personal'] as const

/** Acts in which somebody would go on from answers the role does not see: kept for them, but written over by whoever takes the blank for one. */
export const unseenAnswerRules: Rules = new Map<string, Rule>([
  [
    'unseen-answers',
    function* (set) {
      const roles = set.pack?.definition.roles ?? {}
      const forms = new Map(set.forms.filter(({ whole }) => whole).map(({ definition }) => [definition.id, definition]))
      yield* mistakesAt(actSites(set), function* ({ form, by, continues }) {
        const answers = forms.get(form)?.answers
        if (!continues || !answers) return
        for (const sight of SIGHTS.filter((each) => asks(answers, each))) {
          for (const [index, role] of by.entries()) {
            if (!roles[role] || roles[role][sight]) continue
            yield {
              path: ['by', index],
              message: `The role "${role}" does not see ${sight} answers, and would go on from the latest ones of "${form}" without knowing them.`,
              hint: `Give the role "${sight}": true, take it out of "by", or take "continues" away.`,
            }
          }
        }
      })
    },
  ],
])

function asks(answers: Question, sight: (typeof SIGHTS)[number]): boolean {
  return [...questionsOf(answers)].some(({ question }) => question[sight] === true)
}
