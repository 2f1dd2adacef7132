import type { Text } from '../../definitions/definition-types.ts'
import { localeOf } from '../../definitions/locale-of.ts'
import { plainText } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import type { Value } from '../../expressions/value.ts'
import type { Surroundings } from '../answers.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { NON_RESPONSE, SIGNED, YES_NO } from '../check/answer-words.ts'
import { datePartWords, dateWords } from './date-words.ts'
import { putIn, type Named } from './fill-in.ts'
import { isNonResponse } from '../filling/non-response.ts'
import { optionOf } from '../options/offered-options.ts'
import { joinTexts } from './text-map.ts'

/** An answer as people read it, in all languages: labels of options, yes and no, why there is none; everything else, also dates, as it is stored. */
export function answerText(question: CompiledQuestion, value: Value, surroundings: Surroundings): Text {
  if (Array.isArray(value)) return listText(question, value, surroundings)
  return isNonResponse(value) ? NON_RESPONSE[value.nonResponse] : itemText(question, value, surroundings)
}

function listText(question: CompiledQuestion, value: readonly Value[], surroundings: Surroundings): Text {
  const texts = value.map((item) => itemText(question, item, surroundings))
  return joinTexts(texts, question.isRanking ? inOrder : besideEachOther)
}

function itemText(question: CompiledQuestion, item: Value, surroundings: Surroundings): Text {
  const option = optionOf(question, item, surroundings)
  if (option) return option.words ?? plainText(option.title)
  if (typeof item === 'boolean') return item ? YES_NO.yes : YES_NO.no
  if (item === null || typeof item === 'object') return ''
  return typeof item === 'string' ? writtenText(question, item) : String(item)
}

/**
 * An answer as people read it in one language: labels, numbers with their unit, dates written out as the language does.
 * @param named what is put into the labels of options, as far as it is known
 */
export function answerWords(question: CompiledQuestion, value: Value, surroundings: Surroundings, language: string, named: (name: string) => Named = () => ({ words: '', value: null })): string {
  const { format, ui } = question.question
  if (typeof value === 'string' && (format === 'date' || format === 'date-time')) return dateWords(value, language)
  if (typeof value === 'string' && format === 'time') return datePartWords(value, language, 'time')
  if (typeof value === 'string' && format === 'location') return placeWords(value, language)
  const label = (text: string) => (question.options.length > 0 && text.includes('{') ? putIn(text, language, named, '…') : text)
  const words =
    typeof value === 'number' && !optionOf(question, value, surroundings)
      ? new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value)
      : label(textIn(answerText(question, value, surroundings), language))
  return words !== '' && ui?.unit && !isNonResponse(value) ? `${words} ${textIn(ui.unit, language)}` : words
}

function inOrder(words: readonly string[], language: string): string {
  const number = language === '' ? String : new Intl.NumberFormat(localeOf(language)).format
  return besideEachOther(words.map((word, index) => `${number(index + 1)}. ${word}`), language)
}

function besideEachOther(words: readonly string[], language: string): string {
  const comma = commaIn(language)
  let all = words[0] ?? ''
  // Most lists are short: put together by hand they take a fraction of the time that join takes.
  for (let at = 1; at < words.length; at++) all += comma + words[at]
  return all
}

function commaIn(language: string): string {
  return language.startsWith('ar') ? '، ' : ', '
}

/** Of a file its name, of a signature that it is there and the name where it was typed. */
function writtenText({ question: { format } }: CompiledQuestion, text: string): Text {
  const name = text.slice(text.indexOf('/') + 1)
  if (format === 'file') return name
  if (format !== 'signature') return text
  return text.startsWith('typed/') ? name : SIGNED
}

/** A geo URI as latitude and longitude in the language's figures, and how far off it may be. */
function placeWords(uri: string, language: string): string {
  const { latitude, longitude, uncertainty } = /^geo:(?<latitude>[-\d.]+),(?<longitude>[-\d.]+)[^;]*(;u=(?<uncertainty>[\d.]+))?/.exec(uri)?.groups ?? {}
  if (latitude === undefined || longitude === undefined) return uri
  const locale = localeOf(language)
  const degrees = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 })
  const metres = new Intl.NumberFormat(locale, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 })
  const place = `${degrees.format(Number(latitude))}; ${degrees.format(Number(longitude))}`
  return uncertainty === undefined ? place : `${place} (± ${metres.format(Number(uncertainty))})`
}
