import type { FhirNoteCode } from '../fhir/messages.ts'
import type { FhirExportCode } from '../fhir/out/export-messages.ts'
import type { NoteCode as JsonSchemaNoteCode } from '../json-schema/messages.ts'
import type { ExportCode as JsonSchemaExportCode } from '../json-schema/out/export-messages.ts'
import type { Phrase } from '../phrase.ts'
import type { ReadNoticeCode } from '../read/read-notice.ts'
import type { RefusalCode } from '../read/refusal.ts'
import type { SourceCode } from '../source-problem.ts'
import type { TableNoteCode } from '../table/messages.ts'
import type { NoteCode as XlsformNoteCode } from '../xlsform/messages.ts'
import type { ExportCode as XlsformExportCode } from '../xlsform/out/export-messages.ts'

type Sentences<Code extends string> = Readonly<Record<Code, string>>

/** Of workbooks, and what other formats say in the same words. */
export type XlsformSaid = Sentences<XlsformNoteCode | XlsformExportCode>
export type FhirSaid = Sentences<Exclude<FhirNoteCode | FhirExportCode, keyof XlsformSaid>>
export type JsonSchemaSaid = Sentences<Exclude<JsonSchemaNoteCode | JsonSchemaExportCode, keyof XlsformSaid>>
export type TableSaid = Sentences<Exclude<TableNoteCode, keyof XlsformSaid>>
/** Of files: what is the matter, and the way out. */
export type FilesSaid = Readonly<Record<RefusalCode | ReadNoticeCode, readonly [message: string, hint: string]>>

/** Of what was read: what is wrong in it, and the way out. */
export type SourceSaid = Readonly<Record<SourceCode, readonly [message: string, hint: string]>>

/** What importers and exporters say, in one language: by its code, with {name} for what stands there. */
export interface ImportCatalogue {
  readonly notes: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, readonly [message: string, hint: string]>>
  readonly phrases: Readonly<Record<Phrase, string>>
}
