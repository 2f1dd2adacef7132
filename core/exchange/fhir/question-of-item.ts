import type { Code, Option, Question, Source, Ui } from '../../definitions/definition-types.ts'
import { ownWords } from '../draft/own-words.ts'
import type { Builder } from './builder.ts'
import { extensionValue } from './extensions.ts'
import { own } from './fhir-json.ts'
import { initialOf, type Initial } from './initial-of.ts'
import { asksOther } from './item-tree.ts'
import type { ItemNode } from './item-node.ts'
import { isHidden } from './hidden.ts'
import { calculationOf, countsOf, limitsOf, placeholderOf } from './limits.ts'
import { columnsOf, looksOf } from './looks.ts'
import { OTHER, type OptionSet } from './option-set.ts'
import { unitsOf } from './units.ts'
import { wordsAround, wordsOfItem } from './words-of-item.ts'

const BASES: Readonly<Record<string, Question>> = {
  boolean: { type: 'boolean' }, decimal: { type: 'number' }, integer: { type: 'integer' }, quantity: { type: 'number' }, date: { type: 'string', format: 'date' },
  dateTime: { type: 'string', format: 'date-time' }, instant: { type: 'string', format: 'date-time' }, time: { type: 'string', format: 'time' }, string: { type: 'string' }, text: { type: 'string', ui: { widget: 'long_text' } },
  url: { type: 'string', pattern: '^(?:\\S+)$' }, attachment: { type: 'string', format: 'file' }, reference: { type: 'string' }, choice: { type: 'string' }, 'open-choice': { type: 'string' },
}

/** Extensions by which another system fills an answer in. */
const FILLING: ReadonlySet<string> = new Set(['calculatedExpression', 'initialExpression', 'cqf-expression', 'observationLinkPeriod', 'itemPopulationContext', 'sourceStructureMap'])
/** Of a linkId that is kept. */
const LONGEST_NAME = 500

/** Where an item stood, and what it was called there. */
export function sourceOfItem({ item }: ItemNode, filledFrom?: string): Source {
  return { sheet: 'item', row: String(item.row), ...(item.linkId !== '' && { name: item.linkId.slice(0, LONGEST_NAME) }), ...(filledFrom !== undefined && { filledFrom }) }
}

/** A question with everything its item says of it, but whether it is required and when it is shown; words: with which the question for other words begins. */
export function questionOfItem(node: ItemNode, builder: Builder): { readonly question: Question; readonly words?: string } {
  const { item, account } = node
  const base = baseOf(node, builder)
  const { title, ...words } = wordsOfItem(node, builder)
  const hidden = isHidden(node)
  const around = title ?? wordsAround(node, builder)
  const named = around ?? builder.texts.same(item.linkId.replaceAll(/[{}]/g, '').slice(0, 200).trim() || node.id)
  if (title === undefined && !hidden) account.say(around ? 'label-from-around' : 'label-from-link-id')
  const limits = limitsOf(node, base, builder)
  const worked = calculationOf(node, builder)
  const initial = initialOf(node, base, builder)
  const readOnly = own(item.written, 'readOnly') === true
  const hasCalculation = extensionValue(item.extensions, 'calculatedExpression') !== undefined
  const fixed = readOnly && !hasCalculation && !hidden ? constant(initial.value) : undefined
  const suggested = worked && !readOnly && !hidden ? worked.expression : undefined
  const calculate = suggested === undefined ? (worked?.expression ?? fixed ?? (isBlankForever(node, initial) ? 'null' : undefined)) : undefined
  if (readOnly && !hidden && calculate === undefined) account.say('read-only')
  const ui = uiOf(node, { ...base, ...limits, ...(calculate !== undefined && { calculate }) }, hidden, builder)
  const question: Question = {
    ...base,
    title: named,
    ...words,
    ...limits,
    ...(base.type === 'array' && countsOf(node)),
    ...(initial.value !== undefined && calculate === undefined && suggested === undefined && { default: initial.value }),
    ...(calculate !== undefined && { calculate }),
    ...(suggested !== undefined && { suggest: { value: suggested } }),
    ...(ui && { ui }),
    source: sourceOfItem(node, initial.filledFrom),
  }
  return { question, ...(question.default !== undefined && initial.words !== undefined && { words: initial.words }) }
}

/** Nobody may write there, and nothing fills it in. */
function isBlankForever(node: ItemNode, { value, filledFrom }: Initial): boolean {
  const { item } = node
  const isFilled = value !== undefined || filledFrom !== undefined || item.extensions.some(({ name }) => FILLING.has(name))
  return own(item.written, 'readOnly') === true && !isFilled && !isHidden(node)
}

/** What is there at first and cannot be changed is worked out, to the same always. */
function constant(value: Question['default']): string | undefined {
  if (value === undefined || Array.isArray(value)) return undefined
  return typeof value === 'string' && value.startsWith('=') ? value.slice(1) : JSON.stringify(value)
}

function uiOf(node: ItemNode, base: Question, hidden: boolean, builder: Builder): Ui | undefined {
  const units = node.item.type === 'quantity' || node.answer === 'number' ? unitsOf(node.item, builder.texts) : []
  const unit = node.unit ?? (units.length === 1 ? units[0]?.title : undefined)
  const placeholder = placeholderOf(node, builder)
  const widget = hidden ? 'hidden' : (looksOf(node, base) ?? base.ui?.widget)
  const columns = columnsOf(node, base, widget)
  const ui: Ui = { ...(widget && { widget }), ...(columns !== undefined && { columns }), ...(unit !== undefined && { unit }), ...(placeholder !== undefined && { placeholder }) }
  return Object.keys(ui).length > 0 ? ui : undefined
}

function baseOf(node: ItemNode, builder: Builder): Question {
  const { item, account, options, answer } = node
  if (!Object.hasOwn(BASES, item.type)) account.say('unknown-item-type', { type: item.type })
  if (item.type === 'reference' && !options) account.say('reference-as-text')
  if (item.type === 'url') account.say('url-as-text')
  if (item.type === 'attachment' && !onlyPictures(node)) account.say('file-kinds')
  if (item.extensions.some(({ name }) => name === 'maxSize')) account.say('size-not-limited')
  if (!options) {
    const isWorkedOut = extensionValue(item.extensions, 'calculatedExpression') !== undefined
    if ((item.type === 'choice' || item.type === 'open-choice') && !isWorkedOut && !account.notes.some(({ code }) => ['options-elsewhere', 'options-worked-out', 'options-too-many'].includes(code))) account.say('item-without-options')
    return BASES[item.type] ?? { type: 'string' }
  }
  const excluding = Array.isArray(item.written['answerOption']) ? item.written['answerOption'].find((each) => JSON.stringify(each).includes('questionnaire-optionExclusive')) : undefined
  if (excluding !== undefined && answer === 'choices') account.say('option-exclusive', { code: String(options.choices[item.written['answerOption'] instanceof Array ? item.written['answerOption'].indexOf(excluding) : 0]?.code ?? '') })
  const choice = choosing(node, options, builder)
  if (answer === 'choices') return { type: 'array', items: choice, uniqueItems: true }
  return choice
}

function onlyPictures({ item }: ItemNode): boolean {
  const kinds = item.extensions.filter(({ name }) => name === 'mimeType').map(({ value }) => value)
  return kinds.length > 0 && kinds.every((kind) => typeof kind === 'string' && /^(image\/(\*|png|jpe?g|webp)|application\/pdf)$/.test(kind))
}

function choosing(node: ItemNode, options: OptionSet, builder: Builder): Question {
  if (options.isCodeList) return { type: 'string', optionsFrom: options.listId }
  const listed = options.choices.map(({ code, title, score }): Option => ({ const: code, title, ...(score !== undefined && { score }) }))
  const { texts } = builder
  const label = node.item.extensions.find(({ name }) => name === 'openLabel')
  const openLabel = label && texts.of(label.element, 'valueString', node.account)
  const other = asksOther(node) ? [{ const: OTHER, title: openLabel ?? ownWords('other', texts.languages), specify: ownWords('specify', texts.languages) }] : []
  const [first, ...others] = [...listed, ...other]
  const isNumber = options.choices.every(({ code }) => typeof code === 'number') && other.length === 0
  const isWhole = isNumber && options.choices.every(({ code }) => Number.isInteger(code))
  const all = isNumber ? [first, ...others] : [first, ...others].map((option) => option && { ...option, const: String(option.const) })
  const [head, ...tail] = all.filter((option) => option !== undefined)
  return { type: isNumber ? (isWhole ? 'integer' : 'number') : 'string', ...(head && { oneOf: [head, ...tail] }) }
}

/** The codes of a list that questions choose from. */
export function codesOf({ choices }: OptionSet): Code[] {
  return choices.map(({ code, title, score }) => ({ id: String(code), title, ...(score !== undefined && { score }) }))
}
