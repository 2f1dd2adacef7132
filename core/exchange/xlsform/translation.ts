import type { ChoiceList } from './form-node.ts'
import { note } from './messages.ts'
import type { OfferedList } from './choice-lists.ts'
import type { SurveyNode } from './survey-node.ts'
import { kindOfCalculation, translateExpression } from './xpath/translate-expression.ts'

type ExpressionColumn = Parameters<typeof translateExpression>[1]['column']

/** Turns the expressions of cells into those of definitions; what cannot be is said at the row. */
export interface Translation {
  /** The expression, or undefined where it had to be left out. */
  of(node: SurveyNode, column: ExpressionColumn, source: string): string | undefined
  kindOf(node: SurveyNode): ReturnType<typeof kindOfCalculation>
}

/** Answers in words where an expression is expected. */
const WORDS: Readonly<Record<string, string>> = { yes: 'true()', true: 'true()', no: 'false()', false: 'false()' }

export function translation(form: SurveyNode, lists: ReadonlyMap<string, OfferedList>): Translation {
  const asRead: ReadonlyMap<string, ChoiceList> = lists
  const byId = new Map([...lists.values()].map((list) => [list.id, list]))
  return {
    of(node, column, source) {
      const translated = translateExpression(WORDS[source.toLowerCase()] ?? source, { form, at: node, column, lists: asRead })
      node.account.add(...translated.notes)
      if (!translated.ok) {
        node.account.add(column === 'calculation' && node.answer === 'calculated' ? note('calculation-left-out', { source }) : note('expression-left-out', { column, source }))
        return undefined
      }
      for (const id of translated.lists) {
        const list = byId.get(id)
        if (list) list.isCodeList = true
      }
      return translated.expression
    },
    kindOf: (node) => kindOfCalculation(node, { form, at: node, column: 'calculation', lists: asRead }),
  }
}
