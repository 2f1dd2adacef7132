import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Scale } from '../../../definitions/definition-types.ts'
import type { ExportNote } from '../../export-note.ts'
import { itemsOf } from './item-of-question.ts'
import { exportNote } from './export-messages.ts'
import type { Exporting } from './exporting.ts'
import { fhirText } from './fhirpath-of.ts'
import { formPlaces, type FormPlaces, type Place } from './form-places.ts'
import { control } from './looks-out.ts'
import { containedValueSets, valueSetId } from './options-out.ts'
import { wordsWithoutAnswers } from './words-without-answers.ts'
import { baseLanguage, expressionExtension, SDC, wordsUnder, type Element } from './words-out.ts'

export interface ExportedFhir {
  /** A Questionnaire of FHIR R4, with extensions of Structured Data Capture. */
  readonly questionnaire: Element
  /** What of the definition it does not say. */
  readonly notes: readonly ExportNote[]
}

/** Keywords of a form for which a Questionnaire has no place. */
const NOWHERE = ['populationGroups', 'phase', 'minutes', 'filledInBy', 'summary', 'findings', 'decision', 'goldenCases'] as const

/** Writes a form as a FHIR Questionnaire; read again it asks the same. */
export function exportFhir(written: FormDefinition): ExportedFhir {
  const notes: ExportNote[] = []
  const definition = wordsWithoutAnswers(written, notes)
  const places = formPlaces(definition)
  const language = baseLanguage(definition)
  const exporting: Exporting = { definition, places, language, notes }
  const contained = containedValueSets(definition, language)
  const items = [...itemsOf(places.roots, exporting), ...totals(definition, exporting)]
  const layout = 'layout' in definition && definition.layout === 'sections'
  for (const keyword of NOWHERE) if (keyword in definition && Reflect.get(definition, keyword) !== undefined) notes.push(exportNote('', 'questionnaire-without-place', { keyword }))
  const licence = 'licence' in definition ? definition.licence : undefined
  const questionnaire = {
    resourceType: 'Questionnaire',
    id: valueSetId(definition.id),
    ...(language !== undefined && { language }),
    ...(contained.length > 0 && { contained }),
    name: definition.id,
    ...wordsUnder('title', definition.title, language),
    status: 'draft',
    ...('description' in definition && wordsUnder('description', definition.description, language)),
    ...(licence !== undefined && { copyright: licence }),
    item: layout ? items.map(onPage) : items,
  }
  return { questionnaire, notes }
}

/** A section that is gone through by itself. */
function onPage(item: Element): Element {
  const { extension = [] } = item
  return item['type'] === 'group' && Array.isArray(extension) && !JSON.stringify(extension).includes('itemControl') ? { extension: [...extension.map((each: unknown) => each), control('page')], ...without(item, 'extension') } : item
}

function without(item: Element, name: string): Element {
  return Object.fromEntries(Object.entries(item).filter(([each]) => each !== name))
}

/** Sums of points are items that are worked out, unless a question of the form is that sum. */
function totals(definition: FormDefinition, { places, notes, language }: Exporting): readonly Element[] {
  const scales: readonly Scale[] = 'scales' in definition ? (definition.scales ?? []) : []
  return scales.flatMap((scale, index) => {
    const { id, title, method, of = [], blanks } = scale
    const asked = places.find(id.replace(/_score(_\d+)?$/, ''))
    if (asked?.question.calculate !== undefined || asked?.question.suggest !== undefined) return []
    const parts = method === 'sum' && (blanks === undefined || blanks === 'leave_out' || blanks === 'no_score') ? partsOf(of, places) : undefined
    const more = (['bands', 'answeredAtLeast', 'per', 'least', 'most'] as const).filter((keyword) => scale[keyword] !== undefined)
    const at = `scales.${index}`
    if (!parts) {
      notes.push(exportNote(at, 'total-not-said', { method }))
      return []
    }
    notes.push(...more.map((keyword) => exportNote(at, 'total-without-place', { keyword })))
    const points = parts.map(({ linkId }) => `%resource.descendants().where(linkId=${fhirText(linkId)}).answer.value.ordinal()`)
    const sum = blanks === 'no_score' && points.length > 1 ? points.join(' + ') : `(${points.join(' | ')}).sum()`
    return [{ extension: [expressionExtension(`${SDC}calculatedExpression`, sum)], linkId: id, ...wordsUnder('text', title, language), type: 'decimal', readOnly: true }]
  })
}

/** The questions with points that a scale counts; undefined where one of them cannot be told. */
function partsOf(of: readonly string[], places: FormPlaces): readonly Place[] | undefined {
  const found = of.map((way) => places.placeAt(way) ?? places.find(way.split('.').at(-1) ?? ''))
  if (!found.every((each) => each !== undefined)) return undefined
  const inside = (place: Place): readonly Place[] => (place.children.length > 0 ? place.children.flatMap(inside) : place.question.oneOf ?? place.question.optionsFrom ? [place] : [])
  const parts = found.flatMap(inside)
  return parts.length > 0 ? parts : undefined
}
