import type { Value } from '../../../../core/expressions/value.ts'

const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/**
 * The number a person has typed, in Latin, Arabic or Persian figures, with a point or a comma before the decimals.
 * Blank gives null; what is no number stays as it was typed, so that it can be shown with what is wrong.
 */
export function readNumber(typed: string): Value {
  const text = typed.trim()
  if (text === '') return null
  const plain = text
    .replace(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[,\u066B]/, '.')
    .replace(/^\u2212/, '-')
  return number.test(plain) ? Number(plain) : typed
}
