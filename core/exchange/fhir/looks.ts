import type { Question, Ui } from '../../definitions/definition-types.ts'
import { extensionValue } from './extensions.ts'
import { MOST_COLUMNS } from '../draft/most-columns.ts'
import type { ItemNode } from './item-node.ts'

type Widget = NonNullable<Ui['widget']>

const OF_ONE: Readonly<Record<string, Widget>> = { 'drop-down': 'dropdown', 'radio-button': 'radio', autocomplete: 'autocomplete', lookup: 'autocomplete', 'push-button': 'buttons', 'check-box': 'radio', slider: 'scale' }
const OF_SEVERAL: Readonly<Record<string, Widget>> = { 'drop-down': 'dropdown', 'check-box': 'checkboxes', autocomplete: 'autocomplete', lookup: 'autocomplete', 'push-button': 'buttons', 'radio-button': 'checkboxes' }

/** The control that shows a question as its item asks for; undefined: the program chooses. */
export function looksOf({ item }: ItemNode, { type, oneOf, optionsFrom, minimum, maximum }: Question): Widget | undefined {
  const { control } = item
  if (type === 'array') return OF_SEVERAL[control]
  if (oneOf ?? optionsFrom) {
    const asked = OF_ONE[control]
    if (asked && asked !== 'scale') return asked
    return extensionValue(item.extensions, 'choiceOrientation') === 'horizontal' && oneOf && !Number.isInteger(extensionValue(item.extensions, 'columnCount')) ? 'buttons' : undefined
  }
  const isNumber = type === 'integer' || type === 'number'
  return control === 'slider' && isNumber && minimum !== undefined && maximum !== undefined ? 'scale' : control === 'text-area' && type === 'string' ? 'long_text' : undefined
}

/** In how many columns the options of a question stand; undefined where none are chosen from, or the item does not say. */
export function columnsOf({ item, parent, account }: ItemNode, { items, calculate, ...own }: Question, widget: Widget | undefined): number | undefined {
  const { oneOf, optionsFrom } = items ?? own
  const asked = extensionValue(item.extensions, 'columnCount')
  const areShown = (oneOf ?? optionsFrom) !== undefined && calculate === undefined && (widget === undefined || widget === 'radio' || widget === 'checkboxes')
  if (!Number.isInteger(asked) || Number(asked) < 2 || !areShown || (parent && asksForTable(parent))) return undefined
  if (Number(asked) > MOST_COLUMNS) account.say('fewer-columns', { asked: Number(asked), most: MOST_COLUMNS })
  return Math.min(Number(asked), MOST_COLUMNS)
}

/** Whether a group asks to be shown as a table. */
export function asksForTable({ item }: ItemNode): boolean {
  return /^(table|htable|grid|gtable|matrix)$/.test(item.control)
}
