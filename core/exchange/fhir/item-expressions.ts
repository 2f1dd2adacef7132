import type { Builder } from './builder.ts'
import { bothOf, enableWhen } from './enable-when.ts'
import { extensionValue } from './extensions.ts'
import { translateFhirPath, type TranslatedFhirPath } from './fhirpath/translate-fhirpath.ts'
import type { ItemNode } from './item-node.ts'
import { expressionIn, type WrittenExpression } from './variables.ts'
import type { Written } from '../draft/feel-text.ts'

type Gives = Parameters<typeof translateFhirPath>[2]
type Made = Extract<TranslatedFhirPath, { ok: true }>

/** An expression of an item, translated; undefined where there is none, or it cannot be. */
export function expressionOf(node: ItemNode, column: string, gives: Gives, builder: Builder): Made | undefined {
  const written = expressionIn(extensionValue(node.item.extensions, column))
  return written && madeOf(written, node, column, gives, builder)
}

/** @param column what the expression is, as the report calls it */
export function madeOf(written: WrittenExpression, node: ItemNode, column: string, gives: Gives, builder: Builder): Made | undefined {
  const { account } = node
  const isCalculation = column === 'calculatedExpression'
  const source = written.expression
  if (!isFhirPath(written)) {
    account.say(isCalculation ? 'calculation-other-language' : 'other-language', { column, language: written.language, source })
    return undefined
  }
  const made = translateFhirPath(source, { roots: builder.tree.roots, at: node, scope: builder.scopeAt(node) }, gives)
  if (!made.ok) {
    account.say(isCalculation ? 'calculation-not-read' : 'expression-not-read', { column, source, why: made.why })
    return undefined
  }
  for (const code of made.neverOffered) account.say('never-chosen', { code })
  return made
}

export function isFhirPath({ language }: WrittenExpression): boolean {
  return /fhirpath/i.test(language)
}

/** When an item is shown, by all that says so, and by what it stands in; undefined for always. */
export function visibilityOf(node: ItemNode, builder: Builder): string | undefined {
  const feel = conditionOf(node, builder)?.feel
  return feel === 'true' ? undefined : feel
}

function conditionOf(node: ItemNode, builder: Builder): Written | undefined {
  const { conditions: known } = builder
  if (!known.has(node)) known.set(node, madeCondition(node, builder))
  return known.get(node)
}

function madeCondition(node: ItemNode, builder: Builder): Written | undefined {
  const conditions = [nestedIn(node, builder), enableWhen(node, builder.tree, builder.problems), byExpression(node, builder)].filter((each) => each !== undefined)
  const [first, ...others] = conditions
  return first && others.reduce((all, next) => bothOf('and', all, next), first)
}

function byExpression(node: ItemNode, builder: Builder): Written | undefined {
  return expressionOf(node, 'enableWhenExpression', 'condition', builder)?.value
}

/** What stands inside a question is shown when that is. */
function nestedIn({ parent }: ItemNode, builder: Builder): Written | undefined {
  return parent?.kind === 'question' ? conditionOf(parent, builder) : undefined
}
