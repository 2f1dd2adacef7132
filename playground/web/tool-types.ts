import type { Completeness } from '../../core/definitions/completeness.ts'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import type { Text } from '../../core/definitions/definition-types.ts'
import type { Problem } from '../../core/definitions/problem.ts'
import type { ImportReport } from '../../core/exchange/import-report.ts'

/** What the rules of a pack say of a definition that is not part of it. */
export interface CheckedTool {
  readonly problems: readonly Problem[]
  /** As it would be asked; absent where there are errors. */
  readonly form?: FormDefinition
  readonly completeness: readonly Completeness[]
}

/** A form that was loaded: what it became, and what became of each of its rows. */
export interface TakenForm {
  readonly definition: FormDefinition
  readonly report: ImportReport
  readonly checked: CheckedTool
  /** Content address of the definition. */
  readonly version: string
  /** ISO instant. */
  readonly at: string
}

/** A tool that is kept to go on with; no case is asked it. */
export interface DraftTool {
  readonly id: string
  readonly title: Text
  readonly description?: Text
  readonly version: string
  /** ISO instant. */
  readonly keptAt: string
  readonly keptBy: { readonly persona: string; readonly name: string }
  /** How many errors stood in its way when it was kept. */
  readonly errors: number
  /** Where it was loaded before it was kept: from which file, and its content address then. */
  readonly from?: { readonly file: string; readonly version: string }
}

export interface OpenedDraftTool {
  readonly tool: DraftTool
  readonly definition: FormDefinition
  readonly checked: CheckedTool
}
