import type { CheckedTool, ToolToCheck } from './check-tool.ts'
import { inWorker } from './in-worker.ts'
import type { ServedPack } from './packs.ts'

const SECONDS = 20

/** What was found, by the load of the pack it was found in: the next load is another. */
const found = new WeakMap<ServedPack, Map<string, Promise<CheckedTool>>>()

/** Holds a draft to the rules of a pack as it is served now, in a thread of its own; once for each version of both. */
export function checkDraft(pack: ServedPack, version: string, tool: ToolToCheck): Promise<CheckedTool> {
  const known = found.get(pack) ?? new Map<string, Promise<CheckedTool>>()
  found.set(pack, known)
  const checked = known.get(version) ?? inTurn(() => check(tool))
  known.set(version, checked)
  return checked
}

/** One at a time: threads take memory. */
let last: Promise<unknown> = Promise.resolve()

function inTurn(work: () => Promise<CheckedTool>): Promise<CheckedTool> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}

async function check(tool: ToolToCheck): Promise<CheckedTool> {
  const result = await inWorker('checkTool', tool, { seconds: SECONDS })
  return 'done' in result ? result.done : { problems: [unchecked(tool)], completeness: [] }
}

function unchecked({ id }: ToolToCheck): CheckedTool['problems'][number] {
  return {
    severity: 'error', rule: 'unchecked-tool', file: `${id}.json`, line: 1, column: 1, at: '',
    message: `The definition could not be checked within ${SECONDS} seconds.`, hint: 'Take it apart into smaller ones.',
  }
}
