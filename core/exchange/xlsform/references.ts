import type { FormNode } from './form-node.ts'
import type { SurveyNode } from './survey-node.ts'
import { wayOf } from './survey-node.ts'
import { partsOf } from './xpath/names.ts'

/** The parts of a form by the names that cells call them. */
export interface References {
  /** What a text writes between braces for the answer of that name, read from a place. */
  placeholderOf(name: string, at?: SurveyNode): string | undefined
  /** Whether it cannot be told by the place which one is meant. */
  isUnclear(name: string, at?: SurveyNode): boolean
}

/** @param root the form */
export function referencesOf(root: SurveyNode): References {
  return {
    isUnclear(name, at) {
      const called = partsOf(root).byName.get(name) ?? []
      const [first] = called
      return first !== undefined && called.length > 1 && !(at && sharedSections(nearest(called, at) ?? first, at) > 0)
    },
    placeholderOf(name, at) {
      const { byName, byId } = partsOf(root)
      const called = byName.get(name) ?? []
      const [first] = called
      const found = called.length < 2 ? first : nearest(called, at)
      if (!found || found.kind === 'note') return undefined
      return byId.get(found.id)?.length === 1 ? found.id : wayOf(found).join('.')
    },
  }
}

/** The one that shares most of the sections around a place. */
function nearest(called: readonly FormNode[], at: SurveyNode | undefined): FormNode | undefined {
  let best: FormNode | undefined
  let most = -1
  for (const node of called) {
    const shared = at ? sharedSections(node, at) : 0
    if (shared > most) {
      best = node
      most = shared
    }
  }
  return best
}

function sharedSections(node: FormNode, at: FormNode): number {
  const [way, around] = [wayOf(node), wayOf(at)]
  let shared = 0
  while (shared < way.length - 1 && way[shared] === around[shared]) shared++
  return shared
}
