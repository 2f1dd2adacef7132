import type { Question, Ui } from '../../definitions/definition-types.ts'
import { extensionValue } from './extensions.ts'
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
    return extensionValue(item.extensions, 'choiceOrientation') === 'horizontal' && oneOf ? 'buttons' : undefined
  }
  const isNumber = type === 'integer' || type === 'number'
  return control === 'slider' && isNumber && minimum !== undefined && maximum !== undefined ? 'scale' : control === 'text-area' && type === 'string' ? 'long_text' : undefined
}
