import { extensionValue } from './extensions.ts'
import type { ItemNode } from './item-node.ts'

/** Whether nobody is to see an item. */
export function isHidden({ item }: ItemNode): boolean {
  return extensionValue(item.extensions, 'hidden') === true
}
