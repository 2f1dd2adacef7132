import type { Rule, Rules } from '../rule.ts'

const NAMES = ['missing-property', 'unknown-property', 'wrong-type', 'unknown-value', 'bad-form', 'out-of-limits', 'duplicate-item', 'too-many-questions']

/** What the meta-schemas ask for. */
export const shapeRules: Rules = new Map(NAMES.map((name) => [name, ofRule(name)]))

function ofRule(name: string): Rule {
  return function* ({ misshapen }) {
    for (const { rule, ...mistake } of misshapen) {
      if (rule === name) yield { ...mistake, onName: name === 'unknown-property' }
    }
  }
}
