import type { Text } from '../definitions/definition-types.ts'
import { localeOf } from '../definitions/locale-of.ts'
import { textIn } from '../definitions/text.ts'
import type { Value } from '../expressions/value.ts'
import type { Surroundings } from './answers.ts'
import type { CompiledQuestion } from './compiled-form.ts'
import { YES_NO } from './answer-words.ts'
import { offeredOptions, optionOf } from './offered-options.ts'
import { joinTexts } from './text-map.ts'

/** An answer as people read it, in all languages: labels of options, yes and no; everything else, also dates, as it is stored. */
export function answerText(question: CompiledQuestion, value: Value, surroundings: Surroundings): Text {
  const options = offeredOptions(question, surroundings)
  if (Array.isArray(value)) return joinTexts(value.map((item) => one(item)), (words, language) => words.join(language.startsWith('ar') ? '، ' : ', '))
  return one(value)

  function one(item: Value): Text {
    const option = optionOf(options, item)
    if (option) return option.title
    if (typeof item === 'boolean') return item ? YES_NO.yes : YES_NO.no
    return item === null || typeof item === 'object' ? '' : String(item)
  }
}

/** An answer as people read it in one language: labels, numbers with their unit, dates written out as the language does. */
export function answerWords(question: CompiledQuestion, value: Value, surroundings: Surroundings, language: string): string {
  const { format, ui } = question.question
  if (typeof value === 'string' && (format === 'date' || format === 'date-time')) return dateWords(value, language)
  const words =
    typeof value === 'number' && !optionOf(offeredOptions(question, surroundings), value)
      ? new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value)
      : textIn(answerText(question, value, surroundings), language)
  return words !== '' && ui?.unit ? `${words} ${textIn(ui.unit, language)}` : words
}

/** An ISO date, or date and time, written out. A time is shown as it was written, in the zone it was written in. */
function dateWords(iso: string, language: string): string {
  const [date = '', time = ''] = iso.split('T')
  const instant = Date.parse(`${date}T${time === '' ? '00:00' : time.slice(0, 5)}:00Z`)
  if (Number.isNaN(instant)) return iso
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', ...(time !== '' && { timeStyle: 'short' }), timeZone: 'UTC' }).format(instant)
}
