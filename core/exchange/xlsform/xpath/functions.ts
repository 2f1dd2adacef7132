import { NotTranslated } from './not-translated.ts'
import type { Piece } from './piece.ts'
import type { Xpath } from './syntax.ts'
import type { Translation } from './function-given.ts'
import { CHOICE_FUNCTIONS } from './functions-of-choices.ts'
import { DATE_FUNCTIONS } from './functions-of-dates.ts'
import { NUMBER_FUNCTIONS } from './functions-of-numbers.ts'
import { ROW_FUNCTIONS } from './functions-of-rows.ts'
import { TEXT_FUNCTIONS } from './functions-of-texts.ts'
import type { Translator } from './translator.ts'
import type { XpathNoteCode } from './xpath-messages.ts'

const TRANSLATED: ReadonlyMap<string, Translation> = new Map([NUMBER_FUNCTIONS, TEXT_FUNCTIONS, DATE_FUNCTIONS, CHOICE_FUNCTIONS, ROW_FUNCTIONS].flatMap(Object.entries))

/** Functions that mean nothing here, by why. */
const LEFT_OUT: readonly (readonly [code: XpathNoteCode, names: string])[] = [
  ['function-of-chance', 'uuid random randomize rand'],
  ['function-of-device', 'device-info duration phone-call-log phone-call-duration collect-is-phone-app version property relevant username plug-in-metadata'],
  ['function-of-place', 'area distance geofence intersects short-geopoint enclosed-area geo-scatter'],
  ['function-of-dialect', 'cht:extension-lib z-score to-bikram-sambat parse-timestamp-to-date digest base64-decode extract-signed pull-data-from hash rank-index rank-index-if'],
]
const WHY_LEFT_OUT: ReadonlyMap<string, XpathNoteCode> = new Map(LEFT_OUT.flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)))

/** The functions of forms that are translated. */
export const TRANSLATED_FUNCTIONS: readonly string[] = [...TRANSLATED.keys()].sort()

/** A call such as selected(${x}, 'a'). */
export function functionCalled({ name, given }: Xpath & { readonly is: 'call' }, t: Translator): Piece {
  const translate = TRANSLATED.get(name)
  if (translate) return translate({ name, trees: given, t })
  throw new NotTranslated(WHY_LEFT_OUT.get(name) ?? 'function-unknown', { name })
}
