import type { Text } from '../definitions/definition-types.ts'
import { errorsAmong } from '../definitions/problem.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { CheckedTool } from './check-tool.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { Refused } from './refuse.ts'

const MOST = 50
const LIST = 'draft-tools'

/** A tool that somebody keeps to go on with. It is tried like any other, and no case is ever asked it. */
export interface DraftTool {
  readonly id: string
  readonly title: Text
  readonly description?: Text
  /** Content address of the definition. */
  readonly version: string
  /** ISO instant. */
  readonly keptAt: string
  readonly keptBy: { readonly persona: string; readonly name: string }
  /** How many errors stood in its way when it was kept. */
  readonly errors: number
  /** What its keeper had loaded before: from which file, and its content address then, when it may have had another id. */
  readonly from?: { readonly file: string; readonly version: string }
}

/** The draft tools of a pack, the latest first. */
export async function draftTools(store: CaseStore, pack: string): Promise<readonly DraftTool[]> {
  return ((await store.readState(pack, LIST)) as readonly DraftTool[] | undefined) ?? []
}

/** The file of a draft tool, as it was kept. */
export async function draftText(store: CaseStore, pack: string, { id, version }: DraftTool): Promise<string | undefined> {
  return ((await store.readState(pack, keyOf(id, version))) as { text: string } | undefined)?.text
}

/**
 * Keeps a draft tool in place of the one of its name.
 * @param seen version that the keeper has seen; throws Refused when another is kept by now
 */
export async function keepDraftTool(parts: Turns, pack: string, tool: DraftTool, text: string, seen: string | undefined): Promise<void> {
  const { store } = parts
  await inTurn(parts, pack, async () => {
    const tools = await draftTools(store, pack)
    const before = tools.find(({ id }) => id === tool.id)
    if (before && before.version !== tool.version && before.version !== seen) throw new Refused(409, 'draft-tool-changed', tool.id)
    if (!before && tools.length >= MOST) throw new Refused(409, 'too-many-draft-tools', String(MOST))
    // In this order: whenever it is interrupted, the list names only what is there.
    await store.writeState(pack, keyOf(tool.id, tool.version), { text })
    await store.writeState(pack, LIST, [tool, ...tools.filter(({ id }) => id !== tool.id)])
    if (before && before.version !== tool.version) await store.removeState(pack, keyOf(before.id, before.version))
  })
}

export async function removeDraftTool(parts: Turns, pack: string, { id, version }: DraftTool): Promise<void> {
  const { store } = parts
  await inTurn(parts, pack, async () => {
    const tools = await draftTools(store, pack)
    await store.writeState(pack, LIST, tools.filter((tool) => tool.id !== id))
    await store.removeState(pack, keyOf(id, version))
  })
}

/** What the list says of a draft tool. Its definition may be wrong in every way: what is no text is left out. */
export function draftHead({ id, title, description }: { readonly id: unknown; readonly title?: unknown; readonly description?: unknown }, checked: CheckedTool): Pick<DraftTool, 'id' | 'title' | 'description' | 'errors'> {
  const head = { id: String(id), title: isText(title) ? title : String(id), errors: errorsAmong(checked.problems).length }
  return isText(description) ? { ...head, description } : head
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'object' && value !== null && Object.values(value).length > 0 && Object.values(value).every((words) => typeof words === 'string')
}

function keyOf(id: string, version: string): string {
  return `draft-tool:${id}:${version}`
}

type Turns = Parameters<typeof oneAtATime>[0]

/** What the same process was asked for waits here, without asking the database again and again. */
const turns = new WeakMap<CaseStore, Promise<unknown>>()

/** The list is read and written again: two at once, in this process or another, would lose one of them. */
function inTurn(parts: Turns, pack: string, work: () => Promise<void>): Promise<unknown> {
  const act = () => oneAtATime(parts, pack, LIST, { isDone: async () => false, work })
  const before = turns.get(parts.store) ?? Promise.resolve()
  const mine = before.then(act, act)
  turns.set(parts.store, mine)
  return mine
}
