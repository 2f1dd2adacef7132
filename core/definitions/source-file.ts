/** A file as it was found: its text, or the reason why it could not be read. Paths run from the project's folder, with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string } | { readonly path: string; readonly unreadable: string }

/** Most characters of a definition; whoever reads files looks before reading them whole. */
export const LARGEST_FILE = 2_000_000
