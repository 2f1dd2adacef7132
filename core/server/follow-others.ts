import type { Change } from './live.ts'
import type { Parts } from './parts.ts'

/** How often the store is asked, and the least time between two notes of the same kind. */
const ASKED_EVERY_MILLISECONDS = 1000
const NOTED_EVERY_MILLISECONDS = 500

/** What a process notes in the store for the others: the latest change of its kind. */
interface Note {
  readonly id: string
  readonly change: Change
}

/** The other processes on the same store. */
export interface Others {
  /** Notes a change for them. Many in a row become few notes: all that a page needs to know is that something has changed. */
  note(pack: string, change: Change): void
  /** Looks what they have noted; of what they note from then on a page hears. */
  look(pack: string): Promise<void>
  close(): void
}

/**
 * Follows what other processes note in the store. A process that dies before it has noted what it wrote leaves pages elsewhere
 * as they are, until the next change or their next question.
 * @param awaited packs that pages are open of here; others are not asked about
 * @param tell takes what another process has changed
 */
export function followOthers({ store, newId }: Pick<Parts, 'store' | 'newId'>, awaited: () => readonly string[], tell: (pack: string, change: Change) => void): Others {
  const known = new Map<string, string | undefined>()
  const waiting = new Map<string, { pack: string; change: Change }>()
  const timers = new Map<string, NodeJS.Timeout>()

  const write = async (name: string) => {
    const noted = waiting.get(name)
    waiting.delete(name)
    if (!noted) return void timers.delete(name)
    timers.set(name, setTimeout(() => void write(name), NOTED_EVERY_MILLISECONDS).unref())
    const id = newId()
    known.set(name, id)
    // Pages that are told late ask again anyway; the act itself is safe.
    await store.writeState(noted.pack, keyOf(noted.change.event), { id, change: noted.change } satisfies Note).catch(() => undefined)
  }

  const hear = async (pack: string, event: Change['event']) => {
    const note = (await store.readState(pack, keyOf(event))) as Note | undefined
    const name = nameOf(pack, event)
    const before = known.get(name)
    const isFirst = !known.has(name)
    known.set(name, note?.id)
    if (note && !isFirst && note.id !== before) tell(pack, note.change)
  }

  const look = async (pack: string) => {
    try {
      await hear(pack, 'cases')
      await hear(pack, 'configuration')
    } catch {
      // While the store is away nobody changes anything; pages hear of it when they ask for something.
    }
  }

  let isLooking = false
  const lookAtAll = async () => {
    if (isLooking) return
    isLooking = true
    for (const pack of awaited()) await look(pack)
    isLooking = false
  }
  const looking = setInterval(() => void lookAtAll(), ASKED_EVERY_MILLISECONDS).unref()

  return {
    note(pack, change) {
      const name = nameOf(pack, change.event)
      waiting.set(name, { pack, change })
      if (!timers.has(name)) void write(name)
    },
    look,
    close() {
      clearInterval(looking)
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

function keyOf(event: Change['event']): string {
  return `changed:${event}`
}

function nameOf(pack: string, event: Change['event']): string {
  return `${pack} ${event}`
}
