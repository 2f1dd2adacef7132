/** What importers say, in one language: by its code, with {name} for what stands there. */
export interface ImportCatalogue {
  /** Of rows. */
  readonly notes: Readonly<Record<string, string>>
  /** Of files: what is the matter, and the way out. */
  readonly problems: Readonly<Record<string, readonly [message: string, hint: string]>>
}
