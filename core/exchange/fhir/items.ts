import { extensionsOf, type Extension } from './extensions.ts'
import { elementsAt, own, textAt, type Fhir } from './fhir-json.ts'
import { controlOf } from './item-control.ts'

/** An item of a questionnaire as it stands there, whichever version of FHIR it follows. */
export interface Item {
  readonly linkId: string
  readonly type: string
  readonly written: Fhir
  /** In the order of the document, from 1. */
  readonly row: number
  readonly extensions: readonly Extension[]
  /** How it is shown, such as drop-down. */
  readonly control: string
  readonly items: readonly Item[]
}

/** Deepest items within items: a repeated one is three levels of a definition, which has 64 at most. What is deeper is not read. */
const DEEPEST = 19

export type ReadItems = { readonly items: readonly Item[]; readonly count: number; readonly isTooDeep: boolean }

/** Reads the items, as far as there are no more than so many. */
export function readItems(questionnaire: Fhir, most: number): ReadItems {
  let count = 0
  let isTooDeep = false

  function within(of: Fhir, depth: number): readonly Item[] {
    const written = elementsAt(of, 'item')
    if (written.length > 0 && depth > DEEPEST) {
      isTooDeep = true
      return []
    }
    return written.flatMap((each) => {
      count += 1
      return count > most ? [] : [itemOf(each, depth)]
    })
  }

  function itemOf(written: Fhir, depth: number): Item {
    const row = count
    const extensions = extensionsOf(written)
    return { linkId: textAt(written, 'linkId'), type: typeOf(written), written, row, extensions, control: controlOf(extensions), items: within(written, depth + 1) }
  }

  return { items: within(questionnaire, 1), count, isTooDeep }
}

/** The type in the words of R4: R5 says coding, and apart from it whether other answers may be given. */
function typeOf(written: Fhir): string {
  const type = textAt(written, 'type')
  if (type === 'question') return own(written, 'answerOption') ?? own(written, 'answerValueSet') ? 'choice' : 'string'
  if (type !== 'coding') return type
  return textAt(written, 'answerConstraint') === 'optionsOrString' ? 'open-choice' : 'choice'
}
