import type { Framework } from '../definitions/definition-types.ts'
import type { CaseStore } from '../store/case-store.ts'

const KEY = 'framework'
/** Whoever sends a move again after so many others gets it done again. */
const MOVES_REMEMBERED = 50

/** Where the switches of a pack stand, and by which requests they came there. */
interface Moved extends Framework {
  readonly moves?: readonly { readonly request: string; readonly framework: Framework }[]
}

/** How the switches were last moved; undefined when nobody has. */
export async function movedFramework(store: CaseStore, pack: string): Promise<Framework | undefined> {
  const moved = (await store.readState(pack, KEY)) as Moved | undefined
  return moved && { group: moved.group, level: moved.level, intake: moved.intake }
}

/** Moves the switches, and gives how they were moved: a request that has moved them before moves nothing, and is answered as it was then. */
export async function keepMove(store: CaseStore, pack: string, framework: Framework, request: string | undefined): Promise<Framework> {
  const { moves = [] } = ((await store.readState(pack, KEY)) as Moved | undefined) ?? {}
  const before = moves.find((move) => move.request === request)
  if (before) return before.framework
  const remembered = request === undefined ? moves : [{ request, framework }, ...moves].slice(0, MOVES_REMEMBERED)
  await store.writeState(pack, KEY, { ...framework, moves: remembered } satisfies Moved)
  return framework
}
