/** A column of a sheet as XLSForm means it. */
export interface Header {
  /** Such as relevant, label, image. */
  readonly key: string
  /** The language as it is written, of a column with words of one. */
  readonly language?: string
}

/** Columns whose cells are words people read, one column a language. */
export const WORDS: ReadonlySet<string> = new Set(['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message', 'image', 'big_image', 'audio', 'video'])

/** Spellings of columns, of all that have been in use, by what they mean. */
const ALIASES: Readonly<Record<string, string>> = {
  caption: 'label',
  command: 'type',
  tag: 'name',
  value: 'name',
  relevance: 'relevant',
  calculate: 'calculation',
  readonly: 'read_only',
  constraining_message: 'constraint_message',
  constraintmsg: 'constraint_message',
  'jr:constraintmsg': 'constraint_message',
  requiredmsg: 'required_message',
  'jr:requiredmsg': 'required_message',
  required_msg: 'required_message',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  'big-image': 'big_image',
  choice_list: 'list_name',
  listname: 'list_name',
  media: 'image',
}

const SETTINGS_ALIASES: Readonly<Record<string, string>> = { title: 'form_title', set_form_title: 'form_title', id_string: 'form_id', set_form_id: 'form_id', id: 'form_id', name: 'xml_root' }

/** What stands before the name of a column and says only where the XForm keeps it. */
const PLACES: ReadonlySet<string> = new Set(['bind', 'body', 'control', 'media'])

/** A column's name read: `bind::jr:constraintMsg`, `label:English (en)`, `Constraint Message` and the like. */
export function headerOf(written: string, sheet: 'survey' | 'choices' | 'settings'): Header {
  const parts = written.split(written.includes('::') ? '::' : /:(?!constraintMsg|requiredMsg|count|noAppError)/i).map((part) => part.trim())
  const [first = '', second = '', ...rest] = parts
  const isPlaced = PLACES.has(snake(first)) && second !== ''
  const named = snake(isPlaced ? second : first)
  const language = (isPlaced ? rest : [second, ...rest]).join(':')
  if (sheet === 'settings') return { key: SETTINGS_ALIASES[named] ?? named }
  // A choice may have a column called tag or count of its own.
  const key = sheet === 'survey' || ['caption', 'value', 'big-image', 'media', 'listname', 'choice_list'].includes(named) ? (ALIASES[named] ?? named) : named
  if (language === '') return { key }
  // What has no words of a language belongs to the XForm alone: instance::odk:tag.
  return WORDS.has(key) ? { key, language } : { key: snake(written) }
}

function snake(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[\s_]+/g, '_')
}
