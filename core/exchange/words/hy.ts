import { fhirNotes } from './hy/fhir-notes.ts'
import { fileProblems } from './hy/file-problems.ts'
import { jsonSchemaNotes } from './hy/json-schema-notes.ts'
import { phrases } from './hy/phrases.ts'
import { sourceProblems } from './hy/source-problems.ts'
import { tableNotes } from './hy/table-notes.ts'
import { xlsformNotes } from './hy/xlsform-notes.ts'
import type { ImportCatalogue } from './import-catalogue.ts'

export const hy: ImportCatalogue = { notes: { ...xlsformNotes, ...fhirNotes, ...jsonSchemaNotes, ...tableNotes }, problems: { ...fileProblems, ...sourceProblems }, phrases }
