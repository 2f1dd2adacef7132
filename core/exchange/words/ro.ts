import type { ImportCatalogue } from './import-catalogue.ts'

export const ro: ImportCatalogue = { notes: {}, problems: {} }
