import type { Text } from '../../definitions/definition-types.ts'
import type { ItemAccount } from './item-account.ts'
import type { Item } from './items.ts'
import type { OptionSet } from './option-set.ts'
import type { Unit } from './units.ts'

/** What an answer is, as definitions store it. */
export type AnswerKind = 'text' | 'number' | 'yes or no' | 'date' | 'date and time' | 'time' | 'choice' | 'choices'

/** An item with the place it has in the definition. */
export interface ItemNode {
  readonly item: Item
  readonly account: ItemAccount
  /** Unique in the whole form. */
  readonly id: string
  /** row: a question that is answered several times, with what stands inside it, once for each answer. */
  readonly kind: 'section' | 'rows' | 'row' | 'question' | 'note' | 'nothing'
  readonly parent?: ItemNode
  readonly children: ItemNode[]
  readonly answer: AnswerKind
  readonly options?: OptionSet
  /** Those a quantity may be in, and of several the question that asks which. */
  readonly units?: readonly Unit[]
  readonly unitId?: string
  /** Words that stood inside the item. */
  readonly help: Text[]
  unit?: Text
}

/** Sections around an item and its own id, as answers are nested; items inside a question stand beside it. */
export function wayOf(node: ItemNode): readonly string[] {
  const around = node.parent ? containerOf(node.parent) : []
  return node.kind === 'row' ? [...around, rowsId(node), node.id] : [...around, node.id]
}

/** The section into which what stands inside an item goes. */
function containerOf(node: ItemNode): readonly string[] {
  if (node.kind === 'section' || node.kind === 'rows') return wayOf(node)
  return wayOf(node).slice(0, -1)
}

export function rowsId({ id }: Pick<ItemNode, 'id'>): string {
  return `${id.slice(0, 59)}_rows`
}

/** The repeated items around one, with those that are answered several times, from the outermost. */
export function rowsAround(node: ItemNode): readonly ItemNode[] {
  const around: ItemNode[] = []
  for (let at: ItemNode | undefined = node; at; at = at.parent) if (at.kind === 'row' || (at.kind === 'rows' && at !== node)) around.unshift(at)
  return around
}
