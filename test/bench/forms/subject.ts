import type { Page } from 'playwright-core'
import { generatedSections } from '../generated-tool.ts'

/** A form engine with its page, as it is measured. Selectors are CSS. */
export interface Subject {
  readonly name: string
  /** Loads the page, up to where one click opens the form. */
  prepare(page: Page, count: number): Promise<void>
  /** What is clicked to open the form. */
  readonly begin: (count: number) => string
  /** The control of a question. */
  readonly control: (section: string, question: string) => string
  /** What is clicked to answer a yes/no question with yes. */
  readonly yes: (section: string, question: string) => string
}

interface Place { readonly section: string, readonly question: string }

/** The question that is typed in: the first text of the first section. */
export function typedIn(count: number): Place {
  const [section] = generatedSections(count)
  return { section: section?.id ?? '', question: section?.questions.find(({ kind }) => kind === 'text')?.id ?? '' }
}

/** A question answered no from the start, and the one that its yes reveals. */
export function revealing(count: number): Place & { readonly revealed: string } {
  for (const { id, questions } of generatedSections(count)) {
    for (const { id: revealed, askedWhen } of questions) {
      const asked = questions.find((each) => each.id === askedWhen)
      if (asked?.answer === false) return { section: id, question: asked.id, revealed }
    }
  }
  throw new Error(`A tool of ${count} questions hides none.`)
}
