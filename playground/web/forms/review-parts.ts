import type { ReviewLine } from './review-lines.ts'

/** Answers under one title within a section; the title is empty for those of the section itself. */
export interface ReviewPart {
  readonly title: string
  readonly lines: readonly ReviewLine[]
}

/** The answers of a section under the titles of the sections within it, in their order. */
export function reviewParts(lines: readonly ReviewLine[], section: string): readonly ReviewPart[] {
  const parts: { title: string; lines: ReviewLine[] }[] = []
  for (const line of lines) {
    const title = innerTitle(line.section, section)
    const last = parts.at(-1)
    if (last?.title === title) last.lines.push(line)
    else parts.push({ title, lines: [line] })
  }
  return parts
}

function innerTitle(titles: string, outer: string): string {
  if (titles === outer) return ''
  return titles.startsWith(`${outer} · `) ? titles.slice(outer.length + 3) : titles
}
