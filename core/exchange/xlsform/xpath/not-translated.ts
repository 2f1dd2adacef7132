import type { XpathNoteCode } from './xpath-messages.ts'

/** What has no meaning here, and why. */
export class NotTranslated extends Error {
  constructor(
    readonly code: XpathNoteCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}
