import type { Check, Question } from '../../definitions/definition-types.ts'
import { specifyId } from '../../definitions/expand-specify.ts'
import { ownWords } from '../draft/own-words.ts'
import { begunWithWords } from './begun-with-words.ts'
import type { Builder } from './builder.ts'
import { own, textAt } from './fhir-json.ts'
import { visibilityOf } from './item-expressions.ts'
import { rowsId, wayOf, type ItemNode } from './item-node.ts'
import { countsOf, rulesOf } from './limits.ts'
import { asksForTable } from './looks.ts'
import { tellPassedOver } from './passed-over.ts'
import { OTHER } from './option-set.ts'
import { questionOfItem, sourceOfItem } from './question-of-item.ts'
import { initialUnit, unitMeant } from './units.ts'
import { wordsOfItem } from './words-of-item.ts'

/** Where the parts of a definition come from, by their object in it. */
export type Origins = Map<Question, ItemNode>

interface Section {
  readonly properties: Record<string, Question>
  readonly required: string[]
}

/** Everything inside a group, or the form: the questions, and which of them must be answered. */
export function insideOf(nodes: readonly ItemNode[], builder: Builder, origins: Origins): Pick<Question, 'properties' | 'required'> {
  const section: Section = { properties: {}, required: [] }
  for (const node of nodes) add(node, section, builder, origins)
  return { properties: section.properties, ...(section.required.length > 0 && { required: section.required }) }
}

function add(node: ItemNode, section: Section, builder: Builder, origins: Origins): void {
  tellPassedOver(node.item.written, node.account)
  if (node.parent?.kind === 'question' && node.kind !== 'nothing') node.account.say(node.kind === 'note' ? 'words-between' : 'nested-beside', { id: node.parent.id })
  switch (node.kind) {
    case 'nothing':
      return
    case 'note':
      return addNote(node, section, builder, origins)
    case 'section':
    case 'rows':
      return addGroup(node, section, builder, origins)
    case 'row':
      return addRows(node, section, builder, origins)
    case 'question':
      if (builder.onlyScales.has(node)) return
      addQuestion(node, section, builder, origins, visibilityOf(node, builder))
      for (const child of node.children) add(child, section, builder, origins)
  }
}

function addQuestion(node: ItemNode, { properties, required }: Section, builder: Builder, origins: Origins, visibleWhen: string | undefined): void {
  const { question: asked, words } = questionOfItem(node, builder)
  const shown: Question = { ...asked, ...(visibleWhen !== undefined && { visibleWhen }) }
  const begun = words === undefined ? undefined : begunWithWords(node.id, shown, words)
  const question = begun?.question ?? shown
  put(node, node.id, question, properties, origins)
  if (begun) {
    properties[specifyId(node.id)] = begun.specify
    required.push(specifyId(node.id))
  }
  const isAsked = question.ui?.widget !== 'hidden' && question.calculate === undefined
  if (own(node.item.written, 'required') === true && isAsked) required.push(node.id)
  if (node.unitId !== undefined) properties[node.unitId] = unitQuestion(node, question, builder)
}

function put(node: ItemNode, id: string, question: Question, properties: Record<string, Question>, origins: Origins): void {
  properties[id] = question
  origins.set(question, node)
  node.account.became ??= wayOf(node).join('.')
}

/** Which of several units a quantity is in. */
function unitQuestion({ account, item, units = [], unitId = '' }: ItemNode, { title, visibleWhen, ui, default: initial }: Question, { texts }: Builder): Question {
  account.say('unit-apart', { id: unitId })
  const isOpen = item.extensions.some(({ name, value }) => name === 'unitOpen' && textAt({ value }, 'value') === 'optionsOrString')
  const other = isOpen ? [{ const: OTHER, title: ownWords('other', texts.languages), specify: ownWords('specify', texts.languages) }] : []
  const [first, ...others] = [...units.map((unit) => ({ const: unit.code, title: unit.title })), ...other]
  const meant = initial === undefined ? undefined : initialUnit(item.written)
  const begun = meant && unitMeant(meant, units)
  return {
    type: 'string',
    ...(title !== undefined && { title }),
    ...(first && { oneOf: [first, ...others] }),
    ...(begun && { default: begun.code }),
    ...(visibleWhen !== undefined && { visibleWhen }),
    ...(ui?.widget === 'hidden' && { ui: { widget: 'hidden' as const } }),
    source: { sheet: 'item', row: String(item.row) },
  }
}

function addNote(node: ItemNode, { properties }: Section, builder: Builder, origins: Origins): void {
  const { item, account } = node
  if (item.extensions.some(({ name }) => name === 'subQuestionnaire')) {
    account.say('sub-form-elsewhere', { source: String(item.extensions.find(({ name }) => name === 'subQuestionnaire')?.value ?? '') })
  }
  const words = wordsOfItem(node, builder)
  if (words.title === undefined && words.description === undefined) return account.say('item-without-words')
  if (own(item.written, 'required') === true) account.say('required-display')
  const visibleWhen = visibilityOf(node, builder)
  if (item.extensions.some(({ name, value }) => name === 'hidden' && value === true)) {
    account.became = 'hidden words'
    return
  }
  put(node, node.id, { type: 'null', ...words, ...(visibleWhen !== undefined && { visibleWhen }), source: sourceOfItem(node) }, properties, origins)
}

function addGroup(node: ItemNode, section: Section, builder: Builder, origins: Origins): void {
  const { item, account } = node
  const inside = insideOf(node.children, builder, origins)
  if (Object.keys(inside.properties ?? {}).length === 0) return account.say('empty-group')
  const visibleWhen = visibilityOf(node, builder)
  const hidden = item.extensions.some(({ name, value }) => name === 'hidden' && value === true)
  const about = { ...wordsOfItem(node, builder), ...(visibleWhen !== undefined && { visibleWhen }), source: sourceOfItem(node) }
  if (node.kind === 'rows') {
    const counts = countsOf(node)
    const isRequired = own(item.written, 'required') === true && counts.minItems === undefined
    put(node, node.id, { type: 'array', ...about, ...counts, ...(isRequired && { minItems: 1 }), ...(hidden && { ui: { widget: 'hidden' } }), items: { type: 'object', ...inside } }, section.properties, origins)
    return
  }
  const widget = hidden ? 'hidden' : isTable(node, inside) ? 'matrix' : undefined
  const check = [...rulesOf(node, builder), ...(own(item.written, 'required') === true && !hidden ? someAnswered(node, inside, builder) : [])]
  put(node, node.id, { type: 'object', ...about, ...inside, ...(check.length > 0 && { check }), ...(widget && { ui: { widget } }) }, section.properties, origins)
}

/** A group that must be answered has an answer to one of its questions at least; one that must be answered itself is enough. */
function someAnswered({ account }: ItemNode, inside: Pick<Question, 'properties' | 'required'>, { texts }: Builder): readonly Check[] {
  const asked = answeredIn(inside.properties ?? {})
  if (asked.length === 0) account.say('required-display')
  if (asked.length === 0 || inside.required?.some((id) => inside.properties?.[id]?.visibleWhen === undefined)) return []
  account.say('required-group')
  return [{ that: asked.join(' or '), message: ownWords('answerOne', texts.languages) }]
}

function answeredIn(properties: Readonly<Record<string, Question>>): readonly string[] {
  return Object.entries(properties).flatMap(([id, { type, ui, calculate, properties: inside }]) => {
    if (ui?.widget === 'hidden' || calculate !== undefined || type === 'null') return []
    return type === 'object' ? answeredIn(inside ?? {}) : [type === 'array' ? `count(${id}) > 0` : `${id} != null`]
  })
}

/** Items on one scale stand in a table, where the group asks for one. */
function isTable(node: ItemNode, { properties = {} }: Pick<Question, 'properties'>): boolean {
  if (!asksForTable(node)) return false
  const { account, children } = node
  const [first] = children
  const questions = Object.values(properties)
  const isOne = first?.options?.isOpen === false && questions.length === children.length && children.every((child) => child.options === first.options && child.kind === 'question' && child.answer === 'choice') && questions.every(({ visibleWhen, calculate }) => visibleWhen === undefined && calculate === undefined)
  if (!isOne) account.say('items-below-each-other')
  return isOne
}

/** A question that is answered several times is a row for each answer, with what stands inside it. */
function addRows(node: ItemNode, section: Section, builder: Builder, origins: Origins): void {
  const inside: Section = { properties: {}, required: [] }
  addQuestion(node, inside, builder, origins, undefined)
  for (const child of node.children) add(child, inside, builder, origins)
  const question = inside.properties[node.id]
  const visibleWhen = visibilityOf(node, builder)
  if (question?.default !== undefined) {
    node.account.say('initial-several')
    delete question.default
  }
  const rows: Question = {
    type: 'array',
    ...(question?.title !== undefined && { title: question.title }),
    ...(visibleWhen !== undefined && { visibleWhen }),
    ...(question?.ui?.widget === 'hidden' ? {} : countsOf(node)),
    ...(question?.ui?.widget === 'hidden' && { ui: { widget: 'hidden' as const } }),
    items: { type: 'object', properties: inside.properties, required: [...new Set([node.id, ...inside.required])].filter((id) => id !== node.id || (question?.ui?.widget !== 'hidden' && question?.calculate === undefined)) },
    source: { sheet: 'item', row: String(node.item.row) },
  }
  put(node, rowsId(node), rows, section.properties, origins)
}
