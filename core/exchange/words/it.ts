import { fhirNotes } from './it/fhir-notes.ts'
import { fileProblems } from './it/file-problems.ts'
import { jsonSchemaNotes } from './it/json-schema-notes.ts'
import { phrases } from './it/phrases.ts'
import { sourceProblems } from './it/source-problems.ts'
import { tableNotes } from './it/table-notes.ts'
import { xlsformNotes } from './it/xlsform-notes.ts'
import type { ImportCatalogue } from './import-catalogue.ts'

export const it: ImportCatalogue = { notes: { ...xlsformNotes, ...fhirNotes, ...jsonSchemaNotes, ...tableNotes }, problems: { ...fileProblems, ...sourceProblems }, phrases }
