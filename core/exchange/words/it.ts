import type { ImportCatalogue } from './import-catalogue.ts'

export const it: ImportCatalogue = { notes: {}, problems: {} }
