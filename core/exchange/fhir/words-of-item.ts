import type { Question, Text } from '../../definitions/definition-types.ts'
import type { Builder } from './builder.ts'
import { extensionValue } from './extensions.ts'
import { elementsAt, isElement, textAt } from './fhir-json.ts'
import type { ItemNode } from './item-node.ts'

const LONGEST_NUMBER = 16

/** Words of an item: what is asked, its number on paper, and the help that stood in it or under an address. */
export function wordsOfItem(node: ItemNode, { texts }: Builder): Pick<Question, 'title' | 'description' | 'number'> {
  const { item, account, help } = node
  const prefix = textAt(item.written, 'prefix').slice(0, 200).replaceAll(/[{}]/g, '').trim()
  const text = texts.of(item.written, 'text', account)
  // A long prefix is no number but part of the words.
  const title = prefix.length > LONGEST_NUMBER ? (text === undefined ? texts.same(prefix) : texts.before(prefix, text)) : text
  const number = prefix.length > LONGEST_NUMBER ? '' : prefix
  const written = extensionValue(item.extensions, 'supportLink')
  const link = typeof written === 'string' && written.length < 1000 ? written.replaceAll(/[{}]/g, '').trim() : ''
  if (link !== '') account.say('link-in-help')
  const parts = [...help, ...(link === '' ? [] : [texts.same(link)])]
  const description = parts.length > 0 ? joined(parts) : undefined
  if (item.written['_text'] !== undefined) tellWorkedOut(node)
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }), ...(number !== '' && { number }) }
}

function tellWorkedOut({ item, account }: ItemNode): void {
  const beside = item.written['_text']
  const worked = isElement(beside) && Array.isArray(beside['extension']) ? beside['extension'].find((each) => isElement(each) && /cqf-expression$/.test(textAt(each, 'url'))) : undefined
  if (isElement(worked)) account.say('words-worked-out', { source: JSON.stringify(worked['valueExpression'] ?? worked) })
}

function joined(parts: readonly Text[]): Text {
  const [first, ...others] = parts
  if (first === undefined || others.length === 0) return first ?? ''
  if (parts.every((part) => typeof part === 'string')) return parts.join('\n')
  const languages = [...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : Object.keys(part))))]
  return Object.fromEntries(languages.map((language) => [language, parts.flatMap((part) => (typeof part === 'string' ? part : (part[language] ?? []))).join('\n')]))
}

/** What an item without words is called by: its only option, the group in which it stands alone, or its code. */
export function wordsAround({ item, options, parent }: ItemNode, { texts }: Builder): Text | undefined {
  const [only, ...others] = options?.choices ?? []
  if (only && others.length === 0) return only.title
  const ofGroup = parent?.kind === 'section' && parent.children.length === 1 ? texts.of(parent.item.written, 'text') : undefined
  return ofGroup ?? elementsAt(item.written, 'code').map((coding) => texts.of(coding, 'display')).find((words) => words !== undefined)
}
