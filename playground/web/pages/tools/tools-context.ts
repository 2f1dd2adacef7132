import { createContext, useContext } from 'react'
import type { Configuration } from '../../../../core/definitions/configuration.ts'
import type { Problem } from '../../../../core/definitions/problem.ts'
import type { DraftTool } from '../../tool-types.ts'

/** What the pages of tools rely on. They need nobody at work: whoever opens a pack may try them. */
export interface ToolsOfPack {
  readonly pack: string
  readonly configuration: Configuration
  readonly problems: readonly Problem[]
  /** Whether the definitions as saved make a configuration; else the last good one is shown. */
  readonly isGood: boolean
  /** ISO date in the pack's time zone. */
  readonly today: string
  /** Where a draft is shown: what was never published has no versions. */
  readonly draft?: DraftTool
}

export const ToolsContext = createContext<ToolsOfPack | null>(null)

export function useTools(): ToolsOfPack {
  const tools = useContext(ToolsContext)
  if (!tools) throw new Error('This page stands outside the tools of a pack: put it under their route.')
  return tools
}
