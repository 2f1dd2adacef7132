import { fhirNotes } from './ar/fhir-notes.ts'
import { fileProblems } from './ar/file-problems.ts'
import { jsonSchemaNotes } from './ar/json-schema-notes.ts'
import { phrases } from './ar/phrases.ts'
import { sourceProblems } from './ar/source-problems.ts'
import { tableNotes } from './ar/table-notes.ts'
import { xlsformNotes } from './ar/xlsform-notes.ts'
import type { ImportCatalogue } from './import-catalogue.ts'

export const ar: ImportCatalogue = { notes: { ...xlsformNotes, ...fhirNotes, ...jsonSchemaNotes, ...tableNotes }, problems: { ...fileProblems, ...sourceProblems }, phrases }
