import { localeOf } from '../../../../core/definitions/locale-of.ts'
import type { Value } from '../../../../core/expressions/value.ts'

const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g
const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

interface Writing {
  /** The language's number in groups of three: 1.234,5 in Italian. */
  readonly grouped: RegExp
  readonly group: string
  readonly decimal: string
  readonly format: Intl.NumberFormat
}

/** Made once each: making one takes longer than reading a hundred numbers. */
const writings = new Map<string, Writing>()

/**
 * The number a person has typed, in Latin, Arabic or Persian figures, with a point or a comma before the decimals, or in
 * groups of three as the language writes them. Blank gives null; what is no number stays as it was typed, so that it can
 * be shown with what is wrong.
 */
export function readNumber(typed: string, language: string): Value {
  const text = typed
    .replace(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[\s\u066C\u061C\u200E\u200F]/g, '')
    .replace(/^\u2212/, '-')
  if (text === '') return null
  const { grouped, group, decimal } = writingOf(language)
  const plain = grouped.test(text) ? text.replaceAll(group, '').replace(decimal, '.') : text.replace(/[,\u066B]/, '.')
  return plainNumber.test(plain) ? Number(plain) : typed
}

/** A number as the language writes it in a field: its digits and its decimal sign, without groups. */
export function fieldNumber(value: number, language: string): string {
  return writingOf(language).format.format(value)
}

function writingOf(language: string): Writing {
  const made = writings.get(language)
  if (made) return made
  const parts = new Intl.NumberFormat(localeOf(language), { numberingSystem: 'latn' }).formatToParts(12_345.6)
  const signOf = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  const [group, decimal] = [signOf('group'), signOf('decimal')]
  const writing = {
    grouped: new RegExp(`^[+-]?[1-9]\\d{0,2}([${group}]\\d{3})+([${decimal}]\\d*)?$`),
    group,
    decimal,
    format: new Intl.NumberFormat(localeOf(language), { useGrouping: false, maximumFractionDigits: 10 }),
  }
  writings.set(language, writing)
  return writing
}
