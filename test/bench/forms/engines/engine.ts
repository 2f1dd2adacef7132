import type { GeneratedSection } from '../../generated-tool.ts'

/** Draws the questions into an element, as the engine's documentation does it. */
export type Engine = (sections: readonly GeneratedSection[], place: HTMLElement) => void
