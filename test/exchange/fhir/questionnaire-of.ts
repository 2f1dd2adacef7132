import { expect } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { importFhir } from '../../../core/exchange/fhir/import-fhir.ts'
import type { ImportLine, ImportReport } from '../../../core/exchange/import-report.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

export type FhirItem = Readonly<Record<string, unknown>>

export const HL7 = 'http://hl7.org/fhir/StructureDefinition/'
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-'

/** A Questionnaire of these items, taken over; what comes of it has no errors. */
export function taken(item: readonly FhirItem[], more: FhirItem = {}): { readonly definition: AssessmentTool; readonly report: ImportReport } {
  const result = importFhir({ resourceType: 'Questionnaire', status: 'draft', title: 'Home visit', name: 'home_visit', item, ...more }, { fileName: 'home_visit.json' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  return { definition: result.definition as AssessmentTool, report: result.report }
}

/** What becomes of one item, without where it stood. */
export function takenItem(item: FhirItem, others: readonly FhirItem[] = [], more: FhirItem = {}): { readonly question: Omit<Question, 'source'>; readonly line: ImportLine | undefined } {
  const { definition, report } = taken([...others, { linkId: 'asked', text: 'What?', ...item }], more)
  const asked = Object.entries(definition.answers.properties ?? {}).find(([id]) => id === 'asked' || id === 'asked_rows')?.[1]
  const { source: _, ...question } = asked ?? { type: 'null' as const }
  return { question, line: report.lines.find(({ name }) => name === 'asked') }
}

export function expression(url: string, fhirPath: string, language = 'text/fhirpath'): FhirItem {
  return { url, valueExpression: { language, expression: fhirPath } }
}

export function control(code: string): FhirItem {
  return { url: `${HL7}questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code }] } }
}
