import type { Option, Question } from '../../definitions/definition-types.ts'
import type { Builder } from './builder.ts'
import { note, type NoteCode } from './messages.ts'
import { isUserName } from './row-type.ts'
import type { QuestionType } from './row-type.ts'
import { asksOther } from './survey-tree.ts'
import type { SurveyNode } from './survey-node.ts'

/** What a type of XLSForm is in JSON Schema, and what of it is said as an approximation. */
const BASES: Readonly<Record<QuestionType, readonly [base: Question, note?: NoteCode]>> = {
  text: [{ type: 'string' }],
  integer: [{ type: 'integer' }],
  decimal: [{ type: 'number' }],
  range: [{ type: 'number' }],
  date: [{ type: 'string', format: 'date' }],
  time: [{ type: 'string', format: 'time' }],
  dateTime: [{ type: 'string', format: 'date-time' }],
  note: [{ type: 'null' }],
  calculate: [{ type: 'string', ui: { widget: 'hidden' } }],
  hidden: [{ type: 'string', ui: { widget: 'hidden' } }],
  acknowledge: [{ type: 'string', oneOf: [{ const: 'OK', title: 'OK' }] }],
  geopoint: [{ type: 'string', format: 'location' }],
  geotrace: [{ type: 'string', format: 'location' }, 'geo-as-point'],
  geoshape: [{ type: 'string', format: 'location' }, 'geo-as-point'],
  image: [{ type: 'string', format: 'file' }],
  audio: [{ type: 'string', format: 'file' }, 'picture-for-recording'],
  video: [{ type: 'string', format: 'file' }, 'picture-for-recording'],
  file: [{ type: 'string', format: 'file' }, 'file-kinds'],
  barcode: [{ type: 'string' }, 'barcode-typed'],
  email: [{ type: 'string', format: 'email' }],
  phone: [{ type: 'string' }],
  start: [{ type: 'string', format: 'date-time', default: '=now()', ui: { widget: 'hidden' } }],
  end: [{ type: 'string', format: 'date-time', calculate: 'now()', ui: { widget: 'hidden' } }],
  today: [{ type: 'string', format: 'date', default: '=today()', ui: { widget: 'hidden' } }],
  metadata: [{ type: 'string', ui: { widget: 'hidden' } }],
  background: [{ type: 'string', ui: { widget: 'hidden' } }],
  picker: [{ type: 'string' }],
  instance: [{ type: 'string' }],
}

/** Calculations by the kind of what they give. */
const CALCULATED: Readonly<Record<string, Question>> = {
  text: { type: 'string' },
  choice: { type: 'string' },
  number: { type: 'number' },
  'yes or no': { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  'date and time': { type: 'string', format: 'date-time' },
  time: { type: 'string', format: 'time' },
}

/** The type of a question with its options: what the other columns then limit. */
export function questionBase(node: SurveyNode, builder: Builder): Question {
  const { type, list, answer, row, account } = node
  if (type.is === 'select') return list && answer !== 'text' ? choosing(node, list, builder) : { type: 'string' }
  const as = type.is === 'question' ? type.as : 'text'
  const [base, said] = BASES[as]
  if (said !== undefined) account.add(note(said))
  if (as === 'calculate') return { ...(CALCULATED[builder.translation.kindOf(node)] ?? { type: 'string' }), ui: { widget: 'hidden' } }
  if (as === 'range') return rangeOf(node)
  if (as === 'metadata' && isUserName(row.at('type'))) return { ...base, default: '=me.id' }
  if (as === 'metadata' && /geopoint/i.test(row.at('type'))) return { ...base, format: 'location' }
  if (as === 'image' || as === 'audio') ignoredParameters(node)
  if (as === 'integer' && /percentage|number of days/i.test(row.at('type'))) return { ...base, minimum: 0, maximum: MOST_BY_TYPE[row.at('type').toLowerCase()] ?? 100 }
  return base
}

/** Types of the first years of XLSForm that had their limits in the name. */
const MOST_BY_TYPE: Readonly<Record<string, number>> = { 'number of days in last month': 31, 'number of days in last six months': 183, 'number of days in last year': 365, percentage: 100 }

function choosing(node: SurveyNode, list: NonNullable<SurveyNode['list']>, { options, translation }: Builder): Question {
  const { row, account, answer, type } = node
  const filter = row.at('choice_filter')
  const other = asksOther(node)
  if (type.is === 'select' && type.orOther && !other) account.add(note('other-not-offered'))
  if (answer === 'choices' && list.shared) account.add(note('several-renamed', { list: list.name }))
  if (/randomize\s*=\s*true/i.test(row.at('parameters'))) account.add(note('random-order'))
  const optionsWhere = filter === '' || !list.isCodeList ? undefined : translation.of(node, 'choice_filter', filter)
  if (filter !== '' && !list.isCodeList) account.add(note('expression-left-out', { column: 'choice_filter', source: filter }))
  const isTrue = optionsWhere === undefined || optionsWhere === 'true'
  const choice: Question = list.isCodeList && !other ? { type: 'string', optionsFrom: list.id, ...(!isTrue && { optionsWhere }) } : { type: 'string', ...writtenOut(options.of(list, other)) }
  return answer === 'choices' ? { type: 'array', items: choice } : choice
}

/** Questions that choose from one list have its options in common. */
function writtenOut(options: Option[]): Pick<Question, 'oneOf'> {
  return isSome(options) ? { oneOf: options } : {}
}

function isSome(options: Option[]): options is [Option, ...Option[]] {
  return options.length > 0
}

/** Parameters as they are written: `start=0; end=10 step=2`. */
export function parametersOf(written: string): ReadonlyMap<string, string> {
  return new Map([...written.matchAll(/([\w-]+)\s*=\s*("[^"]*"|[^;,\s]+)/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value.replaceAll('"', '')]))
}

function rangeOf({ row, account, id }: SurveyNode): Question {
  const parameters = parametersOf(row.at('parameters'))
  const number = (name: string, otherwise: number) => {
    const value = Number(parameters.get(name))
    return parameters.has(name) && Number.isFinite(value) ? value : otherwise
  }
  const [start, end, step] = [number('start', 0), number('end', 10), Math.abs(number('step', 1))]
  const marks = [...parameters.keys()].filter((name) => !['start', 'end', 'step'].includes(name))
  if (marks.length > 0) account.add(note('marks-left-out', { parameters: marks.join(', ') }))
  const isWhole = [start, end, step].every(Number.isInteger)
  const [minimum, maximum] = [Math.min(start, end), Math.max(start, end)]
  const base: Question = { type: isWhole ? 'integer' : 'number', minimum, maximum }
  if (step === 0 || (isWhole && step === 1)) return base
  // Steps are counted from the start, and those of JSON Schema from zero.
  if (Number.isInteger(Number((minimum / step).toPrecision(12)))) return { ...base, multipleOf: step }
  account.add(note('step-from-start', { id, start: minimum, end: maximum }))
  return base
}

function ignoredParameters({ row, account }: SurveyNode): void {
  const written = row.at('parameters')
  if (written === '') return
  account.add(/\bapp\s*=/.test(written) ? note('external-app') : note('parameters-ignored', { parameters: written }))
}
