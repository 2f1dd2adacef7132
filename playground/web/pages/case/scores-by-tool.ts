import type { Case } from '../../../../core/cases/case.ts'

/** The scores of a tool; without its id where it is the only one, whose name then says nothing. */
export interface ScoresOfTool {
  readonly tool?: string
  readonly scores: Case['scores']
}

/** The scores of a case by the tool that gave them: two tools may call theirs the same, such as "Total". */
export function scoresByTool(scores: Case['scores']): readonly ScoresOfTool[] {
  const tools = [...new Set(scores.map(({ form }) => form))]
  return tools.map((tool) => ({ ...(tools.length > 1 && { tool }), scores: scores.filter(({ form }) => form === tool) }))
}
