import { fhirNotes } from './es/fhir-notes.ts'
import { fileProblems } from './es/file-problems.ts'
import { jsonSchemaNotes } from './es/json-schema-notes.ts'
import { phrases } from './es/phrases.ts'
import { sourceProblems } from './es/source-problems.ts'
import { tableNotes } from './es/table-notes.ts'
import { xlsformNotes } from './es/xlsform-notes.ts'
import type { ImportCatalogue } from './import-catalogue.ts'

export const es: ImportCatalogue = { notes: { ...xlsformNotes, ...fhirNotes, ...jsonSchemaNotes, ...tableNotes }, problems: { ...fileProblems, ...sourceProblems }, phrases }
