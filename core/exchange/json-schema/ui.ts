import type { Question } from '../../definitions/definition-types.ts'
import { note } from './messages.ts'
import { isSchema, own, type Schema } from './schema.ts'
import type { SchemaLines } from './schema-lines.ts'

type Widget = NonNullable<NonNullable<Question['ui']>['widget']>

/** Controls of rjsf by what they are here; none: the control is the one that is chosen anyway. */
const WIDGETS: Readonly<Record<string, Widget | undefined>> = {
  textarea: 'long_text', radio: 'radio', select: 'dropdown', checkboxes: 'checkboxes', range: 'scale', hidden: 'hidden', updown: undefined, text: undefined, checkbox: undefined, date: undefined, 'date-time': undefined, datetime: undefined, time: undefined, email: undefined, file: undefined,
  RadioWidget: 'radio', CheckboxesWidget: 'checkboxes', TextareaWidget: 'long_text', SelectWidget: 'dropdown', RangeWidget: 'scale', CheckboxWidget: undefined, TextWidget: undefined, EmailWidget: undefined, DateWidget: undefined, UpDownWidget: undefined, HiddenWidget: 'hidden',
  'alt-date': undefined, 'alt-datetime': undefined, yesNo: 'yes_no',
}
const FITS: Readonly<Record<string, (question: Question) => boolean>> = {
  long_text: ({ type, format, oneOf }) => type === 'string' && format === undefined && !oneOf,
  radio: ({ type, oneOf }) => type === 'boolean' || oneOf !== undefined,
  dropdown: ({ oneOf, items }) => oneOf !== undefined || items?.oneOf !== undefined,
  checkboxes: ({ items }) => items?.oneOf !== undefined,
  scale: ({ type, oneOf }) => type === 'integer' || type === 'number' || oneOf !== undefined,
  hidden: ({ type }) => type !== 'null',
}
const READ: ReadonlySet<string> = new Set(['widget', 'order', 'help', 'placeholder', 'description', 'title', 'enumNames', 'enumDisabled', 'readonly', 'disabled', 'inputType', 'field', 'options'])

/** The part of a uiSchema that is about a property. */
export function uiOf(ui: Schema, name: string): Schema {
  const inner = own(ui, name)
  return isSchema(inner) ? inner : {}
}

/** An option of a uiSchema, wherever it is written. */
export function uiOption(ui: Schema, name: string): unknown {
  const options = own(ui, 'ui:options')
  return own(ui, `ui:${name}`) ?? (isSchema(options) ? own(options, name) : undefined)
}

/** How a question looks, and what of it is not done here. */
export function looksOf(question: Question, ui: Schema, pointer: string, lines: SchemaLines): Question['ui'] {
  const widget = uiOption(ui, 'widget') ?? (isSchema(uiOption(ui, 'field')) ? undefined : uiOption(ui, 'field'))
  const placeholder = uiOption(ui, 'placeholder')
  const found = typeof widget === 'string' && Object.hasOwn(WIDGETS, widget) ? WIDGETS[widget] : undefined
  const fits = found !== undefined && FITS[found]?.(question) === true
  if (widget === 'password') lines.add(pointer, note('password-shown'))
  else if (typeof widget === 'string' && !Object.hasOwn(WIDGETS, widget)) lines.add(pointer, note('widget-left-out', { widget: widget.slice(0, 60) }))
  else if (found !== undefined && !fits) lines.add(pointer, note('widget-left-out', { widget: String(widget) }))
  if (uiOption(ui, 'readonly') === true || uiOption(ui, 'disabled') === true) lines.add(pointer, note('schema-read-only'))
  const options = own(ui, 'ui:options')
  const ignored = [...Object.keys(ui).filter((key) => key.startsWith('ui:')).map((key) => key.slice(3)), ...(isSchema(options) ? Object.keys(options) : [])].filter((key) => !READ.has(key))
  if (ignored.length > 0) lines.add(pointer, note('ui-ignored', { keywords: ignored.slice(0, 10).join(', ') }))
  const looks = { ...(fits && { widget: found }), ...(typeof placeholder === 'string' && placeholder.trim() !== '' && { placeholder: placeholder.replaceAll(/[{}]/g, '') }) }
  return Object.keys(looks).length > 0 ? looks : undefined
}

/** Names of properties in the order the uiSchema gives them. */
export function askedOrder(names: readonly string[], ui: Schema, pointer: string, lines: SchemaLines): readonly string[] {
  const unknown = Object.keys(ui).filter((key) => !key.startsWith('ui:') && !names.includes(key) && !['items', 'additionalItems', 'additionalProperties', 'anyOf', 'oneOf'].includes(key))
  if (unknown.length > 0) lines.add(pointer, note('ui-of-nothing', { names: unknown.slice(0, 10).join(', ') }))
  const order = uiOption(ui, 'order')
  if (!Array.isArray(order)) return names
  const listed = order.filter((name): name is string => typeof name === 'string' && (name === '*' || names.includes(name)))
  const rest = names.filter((name) => !listed.includes(name))
  return listed.includes('*') ? [...new Set(listed.flatMap((name) => (name === '*' ? rest : [name])))] : [...new Set([...listed, ...rest])]
}
