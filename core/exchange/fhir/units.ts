import type { Text } from '../../definitions/definition-types.ts'
import { isElement, textAt, elementsAt, elementAt, type Fhir } from './fhir-json.ts'
import type { Item } from './items.ts'
import type { TextReader } from './texts.ts'

/** A unit in which a quantity can be answered. */
export interface Unit {
  readonly code: string
  readonly title: Text
}

/** The units of an item: one, or those to choose from, and the one its first answer is in. */
export function unitsOf({ extensions, written }: Item, texts: TextReader): readonly Unit[] {
  const codings = extensions.filter(({ name }) => name === 'unit' || name === 'unitOption').flatMap(({ value }) => (isElement(value) ? [value] : []))
  const offered = new Map(codings.flatMap((coding) => unitOf(coding, texts)).map((unit) => [unit.code, unit]))
  const units = [...offered.values()]
  const initial = initialUnit(written)
  return initial && !unitMeant(initial, units) ? [...units, ...unitOf(initial, texts)] : units
}

function unitOf(quantity: Fhir, texts: TextReader): readonly Unit[] {
  const title = texts.of(quantity, 'display') ?? texts.of(quantity, 'unit') ?? texts.of(quantity, 'code')
  const code = unitIn(quantity)
  return title === undefined || code === '' ? [] : [{ code, title }]
}

/** The quantity that is there at first, which has a unit. */
export function initialUnit(written: Fhir): Fhir | undefined {
  return [...elementsAt(written, 'initial').map((each) => elementAt(each, 'valueQuantity')), elementAt(written, 'initialQuantity')].find((quantity) => unitIn(quantity) !== '')
}

/** The code of a unit, of a quantity or by itself; blank where none is said. */
export function unitIn(quantity: Fhir): string {
  return (textAt(quantity, 'code') || textAt(quantity, 'unit') || textAt(quantity, 'display')).slice(0, 64)
}

/** The unit of those offered that a quantity is in, by its code or its words. */
export function unitMeant(quantity: Fhir, units: readonly Unit[]): Unit | undefined {
  const [code, words] = [unitIn(quantity), textAt(quantity, 'unit')]
  return units.find((unit) => unit.code === code) ?? units.find(({ code: offered, title }) => words !== '' && (offered === words || [title].flatMap((text) => (typeof text === 'string' ? text : Object.values(text))).includes(words)))
}
