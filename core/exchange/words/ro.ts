import { fhirNotes } from './ro/fhir-notes.ts'
import { fileProblems } from './ro/file-problems.ts'
import { jsonSchemaNotes } from './ro/json-schema-notes.ts'
import { phrases } from './ro/phrases.ts'
import { sourceProblems } from './ro/source-problems.ts'
import { tableNotes } from './ro/table-notes.ts'
import { xlsformNotes } from './ro/xlsform-notes.ts'
import type { ImportCatalogue } from './import-catalogue.ts'

export const ro: ImportCatalogue = { notes: { ...xlsformNotes, ...fhirNotes, ...jsonSchemaNotes, ...tableNotes }, problems: { ...fileProblems, ...sourceProblems }, phrases }
