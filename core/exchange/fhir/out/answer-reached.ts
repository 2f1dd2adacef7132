import { partAt, textOf, type SyntaxPart } from '../../../expressions/tree.ts'
import { chosenAs } from './chosen-as.ts'
import { fhirText, NotWritten, written, type Writer } from './fhirpath-of.ts'
import { isMany, rowsAround, type Place } from './form-places.ts'

/** A name for one of several: of a filter, some or every. */
export interface Bound {
  readonly name: string
  /** The rows that it is one of; none where it is one of several answers. */
  readonly rows: Place | undefined
  /** In a filter the fields of the row are names as well. */
  readonly fieldsAreNames: boolean
}

/** What a name or a way of an expression leads to. */
export interface Reached {
  /** FHIRPath to the items, or to the answers where rows were made for one question; empty for the row that is looked at. */
  readonly path: string
  /** None where it is one of several answers. */
  readonly place?: Place
  /** The path leads to the value itself. */
  readonly isValue?: boolean
  readonly isMany: boolean
}

/** What is read by a name, by a way such as home.rooms or member.age, or as rows by a filter; undefined where a part is anything else. */
export function reached(node: SyntaxPart, w: Writer): Reached | undefined {
  switch (node.name) {
    case 'VariableName':
      return named(textOf(node, w.source), w)
    case 'PathExpression': {
      const of = reached(partAt(node, 0), w)
      return of && inside(of, textOf(partAt(node, 2), w.source), node, w)
    }
    case 'FilterExpression': {
      const of = reached(partAt(node, 0), w)
      return of?.place?.isRows === true ? { ...of, path: `${rowsPath(of)}${kept(partAt(node, 2), of.place, w)}` } : undefined
    }
    default:
      return undefined
  }
}

/** The FHIRPath of what was reached, as it is compared and reckoned with: of a coding its code, since a coding is never the same as a text. */
export function readAnswer(of: Reached): string {
  const whole = wholeAnswer(of)
  return isCoding(of) ? `${whole}.code${asNumbers(of)}` : whole
}

/** The FHIRPath of the answer itself, of a coding with its words and points. */
export function wholeAnswer(of: Reached): string {
  const { path, place, isValue } = of
  if (isValue === true || !place) return path
  if (place.isRows || place.question.type === 'object') return rowsPath(of)
  return `${path}.answer.value`
}

export function isCoding({ place }: Reached): boolean {
  return place !== undefined && !place.isRows && chosenAs(place.question) === 'valueCoding'
}

/** Codes that are numbers here are texts there. */
function asNumbers({ place, isMany: many }: Reached): string {
  const type = place?.question.type === 'array' ? place.question.items?.type : place?.question.type
  const to = type === 'integer' ? 'toInteger()' : type === 'number' ? 'toDecimal()' : undefined
  return to === undefined ? '' : many ? `.select(${to})` : `.${to}`
}

function rowsPath({ path }: Reached): string {
  return path === '' ? '$this' : path
}

/** [1], [-1] or a condition on each. */
export function kept(by: SyntaxPart, rows: Place | undefined, w: Writer): string {
  const index = textOf(by, w.source)
  if (index === '1') return '.first()'
  if (index === '-1') return '.last()'
  if (/^-?\d+$/.test(index)) throw new NotWritten('one of several is read by its number')
  return `.where(${written(by, { ...w, bound: [...w.bound, { name: 'item', rows, fieldsAreNames: rows !== undefined }] })})`
}

function named(name: string, w: Writer): Reached {
  const nearest = w.bound.at(-1)
  for (const bound of [...w.bound].reverse()) {
    const field = bound.fieldsAreNames ? bound.rows?.children.find(({ id }) => id === name) : undefined
    if (name !== bound.name && !field) continue
    // $this is only the nearest one of several.
    if (bound !== nearest) throw new NotWritten(`"${name}" is read from a list around another`)
    const one: Reached = bound.rows ? { path: '', place: bound.rows, isMany: false } : { path: '$this', isMany: false }
    return field && name !== bound.name ? stepped(one, field) : one
  }
  const place = w.places.find(name, w.at)
  if (!place) throw new NotWritten(w.places.isTold(name) ? `several questions are called "${name}", and none of them stands near` : `"${name}" is no answer of the form`)
  return fromForm(place, w)
}

/** A question as it is read from the whole form. */
function fromForm(place: Place, { at, inEveryRow }: Writer): Reached {
  const many = isMany(place, at)
  const isOfRow = rowsAround(place.parent).some((rows) => rowsAround(at?.parent).includes(rows))
  if (isOfRow && at?.linkId === place.linkId) return { path: '%context', place, isMany: many }
  if (isOfRow) inEveryRow.add(place.id)
  const item = `%resource.descendants().where(linkId=${fhirText(place.linkId)})`
  return { path: place.isRows && place.answers ? `${item}.answer` : item, place, isMany: many }
}

function inside(of: Reached, name: string, node: SyntaxPart, w: Writer): Reached {
  const field = of.place?.children.find(({ id }) => id === name)
  if (!field) throw new NotWritten(`"${textOf(node, w.source)}" is no answer of the form`)
  const isWhole = node.parts[0]?.name !== 'FilterExpression' && of.path.startsWith('%resource') && !/\)\./.test(of.path.replace('%resource.descendants().', ''))
  const isOfAnswers = of.place?.answers !== undefined
  return isWhole && !isOfAnswers ? fromForm(field, w) : stepped(of, field)
}

function stepped({ path, place, isMany: many }: Reached, field: Place): Reached {
  const before = path === '' ? '' : `${path}.`
  const several = many || field.isRows || field.question.type === 'array'
  if (place?.answers === field) return { path: `${before}value`, place: field, isValue: true, isMany: several }
  const item = `${before}item.where(linkId=${fhirText(field.linkId)})`
  return { path: field.isRows && field.answers ? `${item}.answer` : item, place: field, isMany: several }
}
