import type { ImportProblem } from '../import-report.ts'
import type { Written } from '../draft/feel-text.ts'
import type { ItemNode } from './item-node.ts'
import type { ItemTree } from './item-tree.ts'
import type { TextReader } from './texts.ts'
import type { Scope } from './variables.ts'

/** What questions are built with. */
export interface Builder {
  readonly tree: ItemTree
  readonly texts: TextReader
  readonly problems: ImportProblem[]
  /** Variables that can be read at an item; of none, those of the form. */
  scopeAt(node?: ItemNode): Scope
  /** linkIds that conditions and expressions name. */
  readonly read: ReadonlySet<string>
  /** Items that are scales and no questions. */
  readonly onlyScales: ReadonlySet<ItemNode>
  /** When items are shown, as far as it is known already. */
  readonly conditions: Map<ItemNode, Written | undefined>
}
