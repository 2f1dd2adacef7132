import type { AnswerKind } from './form-node.ts'

/** What a row of the survey is. */
export type RowType =
  | { readonly is: 'begin'; readonly of: 'group' | 'repeat' | 'loop'; readonly over?: string; readonly isTable?: true }
  | { readonly is: 'end'; readonly of: 'group' | 'repeat' | 'loop' | '' }
  | { readonly is: 'select'; readonly how: 'one' | 'multiple' | 'rank'; readonly list: string; readonly from: 'choices' | 'external' | 'file'; readonly orOther: boolean; readonly isPlace?: true }
  | { readonly is: 'question'; readonly as: QuestionType }
  | { readonly is: 'unknown' }
  | { readonly is: 'nothing' }

export type QuestionType =
  | 'text' | 'integer' | 'decimal' | 'range' | 'date' | 'time' | 'dateTime' | 'note' | 'calculate' | 'hidden' | 'acknowledge'
  | 'geopoint' | 'geotrace' | 'geoshape' | 'image' | 'audio' | 'video' | 'file' | 'barcode' | 'email' | 'phone'
  | 'start' | 'end' | 'today' | 'metadata' | 'picker' | 'instance' | 'background'

/** Rows that are answered, by the kind of their answer. */
export const ANSWER_KINDS: Readonly<Record<QuestionType, AnswerKind>> = {
  text: 'text', integer: 'number', decimal: 'number', range: 'number', date: 'date', time: 'time', dateTime: 'date and time', note: 'text', calculate: 'calculated', hidden: 'text', acknowledge: 'choice',
  geopoint: 'text', geotrace: 'text', geoshape: 'text', image: 'text', audio: 'text', video: 'text', file: 'text', barcode: 'text', email: 'text', phone: 'text',
  start: 'date and time', end: 'date and time', today: 'date', metadata: 'text', picker: 'text', instance: 'text', background: 'text',
}

const SPELLINGS: Readonly<Record<QuestionType, string>> = {
  text: 'text, string, q string, add text prompt, select_text, text_list',
  integer: 'integer, int, q int, add integer prompt, number of days in last month, number of days in last six months, number of days in last year, percentage',
  decimal: 'decimal, q decimal, add decimal prompt, number',
  range: 'range',
  date: 'date, q date, add date prompt',
  time: 'time, q time, add time prompt',
  dateTime: 'datetime, date time, q datetime, q date time, add datetime prompt, add date time prompt',
  note: 'note, q note, add note prompt, text_note',
  calculate: 'calculate, q calculate, add calculate prompt, calculation, calculate_here',
  hidden: 'hidden',
  acknowledge: 'acknowledge, acknowlege, trigger, q acknowledge, add acknowledge prompt',
  geopoint: 'geopoint, gps, location, q geopoint, q location, add location prompt, add geopoint prompt',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  image: 'image, photo, picture, q image, q picture, add image prompt, add photo prompt',
  audio: 'audio, q audio, add audio prompt',
  video: 'video, q video, add video prompt',
  file: 'file, q file, add file prompt',
  barcode: 'barcode, q barcode, add barcode prompt',
  email: '',
  phone: 'tel, phone number, phone',
  start: 'start, start time, get start time',
  end: 'end time, get end time',
  today: 'today, get today',
  metadata:
    'deviceid, device id, get device id, imei, phonenumber, get phone number, simserial, sim id, get sim id, subscriberid, subscriber id, get subscriber id, username, email, uri:deviceid, uri:phonenumber, uri:simserial, uri:subscriberid, uri:username, uri:email, caseid, start-geopoint, bearing, version, device-info',
  picker: '',
  instance: 'xml-external, csv-external',
  background: 'audit, text audit, audio audit, speed violations count, speed violations list, speed violations audit, sensor_statistic, sensor_stream, comments, background-audio, background-geopoint',
}

const BY_SPELLING = new Map<string, QuestionType>(
  (Object.keys(SPELLINGS) as QuestionType[]).flatMap((type) => SPELLINGS[type].split(', ').flatMap((spelling) => (spelling === '' ? [] : [[spelling, type] as const]))),
)

/** Every spelling of a type, to suggest one. */
export const KNOWN_TYPES: readonly string[] = [...BY_SPELLING.keys(), 'select_one', 'select_multiple', 'rank', 'begin_group', 'end_group', 'begin_repeat', 'end_repeat', 'select_one_from_file', 'select_multiple_from_file', 'end']

const SELECTS: readonly (readonly [spelling: RegExp, how: 'one' | 'multiple' | 'rank', from: 'choices' | 'external' | 'file'])[] = [
  [/^select[ _]?(?:one|1)[ _]from[ _]file\b/i, 'one', 'file'],
  [/^select[ _]multiple[ _]from[ _]file\b/i, 'multiple', 'file'],
  [/^select[ _]one[ _]external\b/i, 'one', 'external'],
  [/^select[ _]multiple[ _]external\b/i, 'multiple', 'external'],
  [/^(?:add )?select[ _]?(?:one|1)(?: prompt)?(?: (?:from|using)(?= ))?(?=\s|$)/i, 'one', 'choices'],
  [/^(?:add )?select[ _](?:multiple|all that apply)(?: prompt)?(?: (?:from|using)(?= ))?(?=\s|$)/i, 'multiple', 'choices'],
  [/^q select1(?=\s|$)/i, 'one', 'choices'],
  [/^(?:q )?select(?=\s|$)/i, 'multiple', 'choices'],
  [/^rank(?=\s|$)/i, 'rank', 'choices'],
]

const OR_OTHER = /\s+(?:or specify other|or_other|or other)$/i

/** Reads the type of a row in any of the spellings that XLSForm has had. */
export function rowType(written: string): RowType {
  const type = written.replaceAll(/\s+/g, ' ')
  if (type === '') return { is: 'nothing' }
  const bounds = /^(begin|end)[ _]?(looped group|lgroup|group|repeat|loop)(?: (?:over|through)?\s*(\S+))?$/i.exec(type)
  if (bounds) {
    const [, edge = '', word = '', over] = bounds
    const of = /^(repeat|looped group|lgroup)$/i.test(word) ? 'repeat' : /^loop$/i.test(word) ? 'loop' : 'group'
    return edge.toLowerCase() === 'begin' ? { is: 'begin', of, ...(over !== undefined && { over }) } : { is: 'end', of }
  }
  const lower = type.toLowerCase()
  if (lower === 'end') return { is: 'question', as: 'end' }
  const known = BY_SPELLING.get(lower)
  if (known) return { is: 'question', as: known }
  const orOther = OR_OTHER.test(type)
  const plain = type.replace(OR_OTHER, '')
  for (const [spelling, how, from] of SELECTS) {
    const start = spelling.exec(plain)?.[0]
    if (start === undefined) continue
    const list = plain.slice(start.length).trim()
    return { is: 'select', how, from, list: list.replace(/^\((.*)\)$/, '$1'), orOther }
  }
  if (/^osm\b/i.test(type)) return { is: 'question', as: 'geoshape' }
  // The pickers of people and places in the Community Health Toolkit.
  if (/^db:/i.test(type)) return { is: 'question', as: 'picker' }
  return { is: 'unknown' }
}

/** Metadata that says who fills the form in. */
export function isUserName(type: string): boolean {
  return /^(?:uri:)?username$/i.test(type)
}
