import type { ImportCatalogue } from './import-catalogue.ts'

export const hy: ImportCatalogue = { notes: {}, problems: {} }
