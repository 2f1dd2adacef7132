import { exportNotes } from '../../export-note.ts'

/** What is said of what goes out as a Questionnaire, by code. */
export const FHIR_EXPORT_SENTENCES = {
  'questionnaire-without-place': 'A Questionnaire has no place for "{keyword}".',
  'total-without-place': 'A total has no place for "{keyword}" in a Questionnaire.',
  'total-not-said': 'A total that is a {method} of these questions cannot be said in a Questionnaire.',
  'not-in-fhirpath': 'What stands under "{keyword}" cannot be said in FHIRPath and was left out: {reason}',
  'read-in-every-row': 'What stands under "{keyword}" reads {names} of the same row here; in FHIRPath it reads those of all rows.',
  'answers-in-words': 'The words put in {names}; in a Questionnaire a blank stands in their place.',
  'type-as-text': 'A Questionnaire has no type for "{format}", so the answer is a text.',
  'options-not-in-form': 'The options ("{list}") are not in the form, so there is nothing to choose from.',
  'option-explained': 'An option has no place for a longer explanation.',
  'specify-only-other': 'Only the option "other" can ask for words.',
  'codes-as-texts': 'Codes that are numbers and have words become texts.',
  'no-such-control': 'There is no control like "{widget}" in a Questionnaire.',
  'scale-ends-left-out': 'The words at the ends of the scale have no place: {ends}.',
} as const

export type FhirExportCode = keyof typeof FHIR_EXPORT_SENTENCES

/** A note on what a Questionnaire cannot say, in English. */
export const exportNote = exportNotes(FHIR_EXPORT_SENTENCES)
