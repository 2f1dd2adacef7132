import { compileExpression } from '../../expressions/compile-expression.ts'
import type { ChoiceList } from './form-node.ts'
import { note } from './messages.ts'
import type { OfferedList } from './choice-lists.ts'
import type { SurveyNode } from './survey-node.ts'
import { kindOfCalculation, translateExpression } from './xpath/translate-expression.ts'

type ExpressionColumn = Parameters<typeof translateExpression>[1]['column']
type Translated = ReturnType<typeof translateExpression>

/** Turns the expressions of cells into those of definitions; what cannot be is said at the row. */
export interface Translation {
  /** The expression, or undefined where it had to be left out. */
  of(node: SurveyNode, column: ExpressionColumn, source: string): string | undefined
  /** A calculation, and whether it is worked out once only, before anybody answers. */
  calculation(node: SurveyNode, source: string): { readonly expression: string; readonly isDefault: boolean } | undefined
  kindOf(node: SurveyNode): ReturnType<typeof kindOfCalculation>
}

/** Answers in words where an expression is expected. */
const WORDS: Readonly<Record<string, string>> = { yes: 'true()', true: 'true()', no: 'false()', false: 'false()' }
const LONGEST_WORD = 5

/** Columns in which nothing but what an expression reads decides what it becomes. */
const SHARED: ReadonlySet<ExpressionColumn> = new Set<ExpressionColumn>(['relevant', 'required', 'choice_filter'])

/** Whether an expression may read its own row: a path may begin there, and a name may be its own. */
function readsOwnRow({ kind, name }: SurveyNode, source: string): boolean {
  return kind === 'section' || kind === 'rows' || name === '' || source.includes(name) || /[./]/.test(source)
}

/** Whether a filter of choices compares only their own columns with fixed values: it says the same in every section. */
function readsChoicesOnly(source: string): boolean {
  return !/[$(]/.test(source)
}

export function translation(form: SurveyNode, lists: ReadonlyMap<string, OfferedList>): Translation {
  const asRead: ReadonlyMap<string, ChoiceList> = lists
  const shared = new Map(Array.from(SHARED, (column) => [column, new Map<SurveyNode, Map<string, Translated>>()]))
  const byId = new Map([...lists.values()].map((list) => [list.id, list]))
  return {
    of: (node, column, source) => translated(node, column, source)?.expression,
    calculation,
    kindOf: (node) => kindOfCalculation(node, { form, at: node, column: 'calculation', lists: asRead }),
  }

  function calculation(node: SurveyNode, source: string): { expression: string; isDefault: boolean } | undefined {
    const made = translated(node, 'calculation', source)
    if (!made) return undefined
    const { expression, isOnce } = made
    if (!isOnce) return { expression, isDefault: false }
    const compilation = compileExpression(expression)
    // A default is there before any answer, so it can read none.
    const isDefault = compilation.ok && compilation.expression.reads.length === 0
    if (!isDefault) node.account.add(note('worked-out-again'))
    return { expression, isDefault }
  }

  function translatedAnew(at: SurveyNode, column: ExpressionColumn, written: string): Translated {
    return translateExpression(written, { form, at, column, lists: asRead })
  }

  /** An expression that does not read its own row means the same in all rows of one section. */
  function translatedOnce(node: SurveyNode, column: ExpressionColumn, source: string): Translated {
    const { parent, list } = node
    const written = (source.length <= LONGEST_WORD ? WORDS[source.toLowerCase()] : undefined) ?? source
    const inColumn = shared.get(column)
    if (!parent || !inColumn || readsOwnRow(node, source)) return translatedAnew(node, column, written)
    const scope = column === 'choice_filter' && readsChoicesOnly(source) ? form : parent
    const here = inColumn.get(scope) ?? new Map<string, Translated>()
    inColumn.set(scope, here)
    const key = column === 'choice_filter' ? `${list?.id ?? ''} ${written}` : written
    const known = here.get(key)
    if (known) return known
    const made = translatedAnew(node, column, written)
    here.set(key, made)
    return made
  }

  function translated(node: SurveyNode, column: ExpressionColumn, source: string): Extract<Translated, { ok: true }> | undefined {
    const made = translatedOnce(node, column, source)
    node.account.add(...made.notes)
    if (!made.ok) {
      node.account.add(column === 'calculation' && node.answer === 'calculated' ? note('calculation-left-out', { source }) : note('expression-left-out', { column, source }))
      return undefined
    }
    for (const id of made.lists) {
      const list = byId.get(id)
      if (list) list.isCodeList = true
    }
    return made
  }
}
