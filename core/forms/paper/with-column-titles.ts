import type { PaperPart, PaperSection } from './paper.ts'

/**
 * Rows whose questions stand in columns, each under one title: where it is another in every row, such as "How is Ana?", the title has
 * room instead of what was put in.
 * @param general by path of the question: its title with room for what is put in
 */
export function withColumnTitles(rows: readonly PaperSection[], general: ReadonlyMap<string, string>): PaperSection[] {
  const titles = new Map<string, Set<string>>()
  for (const { path, title } of rows.flatMap(({ parts }) => parts)) titles.set(path, (titles.get(path) ?? new Set()).add(title))
  const named = <Part extends PaperPart>(part: Part): Part => ((titles.get(part.path)?.size ?? 0) > 1 ? { ...part, title: general.get(part.path) ?? part.title } : part)
  return rows.map((row) => ({ ...row, parts: row.parts.map(named) }))
}
