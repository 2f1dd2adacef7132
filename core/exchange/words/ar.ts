import type { ImportCatalogue } from './import-catalogue.ts'

export const ar: ImportCatalogue = { notes: {}, problems: {} }
