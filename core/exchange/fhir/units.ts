import type { Text } from '../../definitions/definition-types.ts'
import { isElement, textAt, elementsAt, elementAt } from './fhir-json.ts'
import type { Item } from './items.ts'
import type { TextReader } from './texts.ts'

/** A unit in which a quantity can be answered. */
export interface Unit {
  readonly code: string
  readonly title: Text
}

/** The units of an item: one, or those to choose from. */
export function unitsOf({ extensions, written }: Item, texts: TextReader): readonly Unit[] {
  const codings = extensions.filter(({ name }) => name === 'unit' || name === 'unitOption').flatMap(({ value }) => (isElement(value) ? [value] : []))
  const ofInitial = codings.length > 0 ? [] : [...elementsAt(written, 'initial').map((each) => elementAt(each, 'valueQuantity')), elementAt(written, 'initialQuantity')]
  const units = [...codings, ...ofInitial].flatMap((coding): Unit[] => {
    const title = texts.of(coding, 'display') ?? texts.of(coding, 'unit') ?? texts.of(coding, 'code')
    const code = textAt(coding, 'code') || textAt(coding, 'unit') || textAt(coding, 'display')
    return title === undefined || code === '' ? [] : [{ code: code.slice(0, 64), title }]
  })
  return [...new Map(units.map((unit) => [unit.code, unit])).values()]
}
