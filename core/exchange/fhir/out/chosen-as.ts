import type { Option, Question, Text } from '../../../definitions/definition-types.ts'
import { textLiteral } from '../../../expressions/text-literal.ts'
import { textOf, type SyntaxPart } from '../../../expressions/tree.ts'
import { OTHER } from '../option-set.ts'

/** What a chosen answer is in a response. */
export type ChosenAs = 'valueCoding' | 'valueInteger' | 'valueString'

/** All options of a question are answered alike, so that expressions read one kind of value; undefined: there is nothing to choose from. */
export function chosenAs({ oneOf, optionsFrom, items }: Question): ChosenAs | undefined {
  const listed = oneOf ?? items?.oneOf
  if (!listed) return (optionsFrom ?? items?.optionsFrom) === undefined ? undefined : 'valueCoding'
  const plain = listed.filter((option) => !asksWords(option))
  if (plain.length === 0) return 'valueCoding'
  if (plain.every(({ const: code, title }) => typeof code === 'number' && Number.isInteger(code) && saysOnly(title, String(code)))) return 'valueInteger'
  // Of texts and codings only these have points.
  return plain.every(({ const: code, title, score }) => title === code && score === undefined) ? 'valueString' : 'valueCoding'
}

/** Whether people may give other words than the options, in an option of its own. */
export function asksWords({ const: code, specify }: Option): boolean {
  return code === OTHER && specify !== undefined
}

/** Whether a code stands for other words than the options: those are a text where the others are codings. */
export function asksWordsFor({ oneOf, items }: Question, code: string): boolean {
  return code === OTHER && (oneOf ?? items?.oneOf)?.some(asksWords) === true
}

/** The code that a text or a number of an expression names. */
export function codeOf(node: SyntaxPart, source: string): string | undefined {
  const text = textOf(node, source)
  return node.name === 'StringLiteral' ? textLiteral(text) : node.name === 'NumericLiteral' ? String(Number(text)) : undefined
}

/** The system of the codes of a code list. */
export function systemOf(list: string): string {
  return `urn:codes:${list}`
}

function saysOnly(title: Text, words: string): boolean {
  return typeof title === 'string' ? title === words : Object.values(title).every((each) => each === words)
}
