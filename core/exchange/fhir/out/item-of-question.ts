import type { Question } from '../../../definitions/definition-types.ts'
import { specifyId } from '../../../definitions/expand-specify.ts'
import type { ExportNote } from '../../export-note.ts'
import { wordsOfBegun } from '../begun-with-words.ts'
import { OTHER } from '../option-set.ts'
import { chosenAs } from './chosen-as.ts'
import { enableWhenOf } from './enable-when-of.ts'
import { exportNote, type FhirExportCode } from './export-messages.ts'
import { expressionSaid, wayOfPlace, type Exporting } from './exporting.ts'
import type { Place } from './form-places.ts'
import { limitExtensions } from './limits-out.ts'
import { looksOut } from './looks-out.ts'
import { answerOptions, openLabel, valueSetId } from './options-out.ts'
import { expressionExtension, HL7, plainWords, SDC, wordsUnder, type Element } from './words-out.ts'

/** Keywords for which a Questionnaire has no place. */
const NOWHERE = ['interviewerNote', 'terms', 'nonResponse', 'optionsWhere', 'requiredWhen', 'score', 'finding', 'repeat', 'prefillFrom', 'personal', 'sensitive', 'purpose'] as const

const FORMATS: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'dateTime', time: 'time', file: 'attachment' }

/** The items of questions, in their order. */
export function itemsOf(places: readonly Place[], exporting: Exporting): readonly Element[] {
  const byId = new Map(places.map((place) => [place.id, place.question]))
  const begun = new Map(places.map(({ id, question }) => [id, wordsOfBegun(id, question, byId.get(specifyId(id)))]))
  const isWords = ({ id }: Place) => places.some((other) => specifyId(other.id) === id && begun.get(other.id) !== undefined)
  return places.filter((place) => !isWords(place)).map((place) => {
    const { question = place.question, words } = begun.get(place.id) ?? {}
    return itemOf({ ...place, question }, exporting, words)
  })
}

function itemOf(place: Place, exporting: Exporting, words: string | undefined): Element {
  const { question, answers } = place
  tellNowhere(place, exporting)
  if (answers) return severalAnswers(place, answers, exporting)
  const isSection = question.type === 'object' || place.isRows
  const type = isSection ? 'group' : typeOf(question)
  const inside = [...helpOf(place, exporting), ...itemsOf(place.children, exporting)]
  return { ...headOf(place, type, exporting), ...initial(question, words), ...(place.isRows && { repeats: true }), ...(inside.length > 0 && { item: inside }) }
}

/** Rows for the answers of one question are that question, which repeats. */
function severalAnswers(place: Place, answers: Place, exporting: Exporting): Element {
  const { visibleWhen: _, ...asked } = answers.question
  const { minItems, maxItems, visibleWhen, ui } = place.question
  tellNowhere(answers, exporting)
  const question: Question = { ...asked, ...(minItems !== undefined && { minItems }), ...(maxItems !== undefined && { maxItems }), ...(visibleWhen !== undefined && { visibleWhen }), ...(ui && { ui: { ...asked.ui, ...ui } }) }
  const inside = [...helpOf(answers, exporting), ...itemsOf(place.children.filter((child) => child !== answers), exporting)]
  return { ...headOf({ ...answers, question }, typeOf(question), exporting), ...initial(question, undefined), repeats: true, ...(inside.length > 0 && { item: inside }) }
}

/** Everything of an item but what stands in it. */
function headOf(place: Place, type: string, exporting: Exporting): Element {
  const { question, linkId, parent } = place
  const { language } = exporting
  const label = openLabel(question, language)
  const expressions = [...calculations(place, exporting), ...(label ? [label] : [])]
  const condition = question.visibleWhen === undefined ? {} : shownWhen(place, question.visibleWhen, exporting)
  const { extension: ofCondition = [], ...enableWhen } = condition
  const extensions = [...looksOut(question, language, place.isRows), ...limitExtensions(place, exporting), ...expressions, ...(Array.isArray(ofCondition) ? ofCondition : [])]
  const list = question.optionsFrom ?? question.items?.optionsFrom
  const isOwn = list !== undefined && exporting.definition.codeLists?.[list] !== undefined
  if (list !== undefined && !isOwn) exporting.notes.push(exportNote(wayOfPlace(place), 'options-not-in-form', { list }))
  const holder = parent?.isRows ? parent.question.items : (parent?.question ?? exporting.definition.answers)
  return {
    ...(extensions.length > 0 && { extension: extensions }),
    linkId,
    ...(question.number !== undefined && { prefix: question.number }),
    ...wordsUnder('text', wordsOf(question), language),
    type,
    ...enableWhen,
    ...(holder?.required?.includes(place.id) && type !== 'display' && !(parent?.answers?.id === place.id && place.question.type !== 'array') && { required: true }),
    ...(question.type === 'array' && !place.isRows && { repeats: true }),
    ...(question.calculate !== undefined && { readOnly: true }),
    ...(question.maxLength !== undefined && { maxLength: question.maxLength }),
    ...answerOptions(question, language),
    ...(isOwn && { answerValueSet: `#${valueSetId(list)}` }),
  }
}

function wordsOf({ title, description, type }: Question): Question['title'] {
  return type === 'null' && title === undefined ? description : title
}

function typeOf(question: Question): string {
  const { type, format, ui, items, oneOf, optionsFrom } = question
  const options = oneOf ?? items?.oneOf
  if (type === 'null') return 'display'
  if (options ?? optionsFrom ?? items?.optionsFrom) return options?.some(({ const: code, specify }) => code === 'other' && specify !== undefined) ? 'open-choice' : 'choice'
  if (type === 'boolean') return 'boolean'
  if (type === 'integer') return 'integer'
  if (type === 'number') return 'decimal'
  return (format && FORMATS[format]) ?? (ui?.widget === 'long_text' ? 'text' : 'string')
}

/** The help of an item stands in it as words of their own. */
function helpOf({ question, linkId }: Place, { language }: Exporting): readonly Element[] {
  const { description, type, title } = question
  if (description === undefined || (type === 'null' && title === undefined)) return []
  const control = { url: `${HL7}questionnaire-itemControl`, valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] } }
  return [{ extension: [control], linkId: `${linkId}.help`, ...wordsUnder('text', description, language), type: 'display' }]
}

function shownWhen(place: Place, visibleWhen: string, exporting: Exporting): Element {
  const plain = enableWhenOf(visibleWhen, exporting.places, place)
  if (plain) return plain
  const said = expressionSaid(visibleWhen, 'visibleWhen', place, exporting)
  return said === undefined ? {} : { extension: [expressionExtension(`${SDC}enableWhenExpression`, said)] }
}

function calculations(place: Place, exporting: Exporting): readonly Element[] {
  const { calculate, suggest, default: first, source } = place.question
  const suggested = suggest?.after === undefined && suggest ? expressionSaid(suggest.value, 'suggest', place, exporting) : undefined
  const worked = calculate === undefined ? suggested : expressionSaid(calculate, 'calculate', place, exporting)
  const computed = typeof first === 'string' && first.startsWith('=') ? expressionSaid(first.slice(1), 'default', place, exporting) : undefined
  const filled = computed ?? source?.filledFrom
  return [...(worked === undefined ? [] : [expressionExtension(`${SDC}calculatedExpression`, worked)]), ...(filled === undefined ? [] : [expressionExtension(`${SDC}initialExpression`, filled)])]
}

function initial(question: Question, words: string | undefined): Element {
  const { default: first, type, format } = question
  if (first === undefined || (typeof first === 'string' && first.startsWith('='))) return {}
  const as = chosenAs(question)
  const value = (each: unknown): Element => {
    if (words !== undefined && each === OTHER) return { valueString: words.trim() }
    if (as) return { [as]: as === 'valueCoding' ? { code: String(each) } : each }
    if (type === 'boolean') return { valueBoolean: each }
    if (type === 'integer') return { valueInteger: each }
    if (type === 'number') return { valueDecimal: each }
    return { [format === 'date' ? 'valueDate' : format === 'date-time' ? 'valueDateTime' : format === 'time' ? 'valueTime' : 'valueString']: each }
  }
  return { initial: [first].flat().map(value) }
}

function tellNowhere(place: Place, { notes, language }: Exporting): void {
  const { question } = place
  const tell = (...said: [FhirExportCode, ExportNote['params']?]) => notes.push(exportNote(wayOfPlace(place), ...said))
  if (question.suggest?.after !== undefined) tell('questionnaire-without-place', { keyword: 'suggest.after' })
  for (const keyword of NOWHERE) if (question[keyword] !== undefined) tell('questionnaire-without-place', { keyword })
  if (question.type === 'null' && question.title !== undefined && question.description !== undefined) return
  const options = question.oneOf ?? question.items?.oneOf ?? []
  if (options.some(({ description }) => description !== undefined)) tell('option-explained')
  if (options.some(({ const: code, specify }) => specify !== undefined && code !== 'other')) tell('specify-only-other')
  if (chosenAs(question) === 'valueCoding' && options.some(({ const: code }) => typeof code !== 'string')) tell('codes-as-texts')
  const { format } = question
  if (question.ui?.width !== undefined) tell('questionnaire-without-place', { keyword: 'ui.width' })
  if (question.uniqueItems === place.isRows) tell('questionnaire-without-place', { keyword: 'uniqueItems' })
  if (question.type === 'string' && format !== undefined && !Object.hasOwn(FORMATS, format)) tell('type-as-text', { format })
  const widget = question.ui?.widget
  if (widget !== undefined && ['buttons', 'chips', 'ranking', 'likert', 'cards', 'photo', 'yes_no'].includes(widget) && !(widget === 'buttons' && options.length > 0)) tell('no-such-control', { widget })
  const ends = question.ui?.ends?.map((end) => plainWords(end, language))
  if (ends) tell('scale-ends-left-out', { ends: ends.join(', ') })
}
