import { notifications } from '@mantine/notifications'
import type { AnswersStore } from './store/answers-store.ts'

/** Something that was done to the answers at once, and can be taken back for a while. */
interface Undo {
  /** The answers it was done to. */
  readonly store: AnswersStore
  /** What was done, as "Removed: Ana". */
  readonly said: string
  /** The way back, as "Put it back". */
  readonly way: string
  readonly undo: () => void
}

/** Long enough to read it and think. */
const undoable = 20_000

let offered: readonly Undo[] = []
let shown: string | undefined

/** What can be taken back, in one message at the top with a line for each; a new one gives all of them time again. */
export const undos = {
  offer(undo: Undo): void {
    show([...offered, undo])
  },
  /** The form is closed: nothing of it can be taken back any more. */
  withdraw(store: AnswersStore): void {
    const others = offered.filter((each) => each.store !== store)
    if (others.length < offered.length) show(others)
  },
}

function show(those: readonly Undo[]): void {
  const before = shown
  offered = those
  shown = undefined
  if (before !== undefined) notifications.hide(before)
  if (offered.length === 0) return
  const id = notifications.show({
    autoClose: undoable,
    message: offered.map((each, place) => (
      <span key={place} className="cl-undo">
        {each.said}
        <button
          type="button"
          className="cl-text-button"
          onClick={() => {
            each.undo()
            show(offered.filter((other) => other !== each))
          }}
        >
          {each.way}
        </button>
      </span>
    )),
    onClose: () => {
      if (shown !== id) return
      shown = undefined
      offered = []
    },
  })
  shown = id
}
