import type { ImportCatalogue } from './import-catalogue.ts'

export const es: ImportCatalogue = { notes: {}, problems: {} }
