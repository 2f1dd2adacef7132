import { Cell, resultOf } from './cell.ts'
import type { Work } from './cell.ts'
import type { Asked, Filling } from './filling.ts'

/** What was worked out for each scale, finding or row of a decision. */
export type Kept<Key, Result> = Map<Key, Cell<Result>>

/**
 * Makes something that is worked out of a filling remember what it gave for each key: in an open form it is worked out again
 * only when an answer it read has changed.
 * @param none what it gives when it asks for itself
 * @param keptBy where the filling keeps it
 */
export function kept<Key, Result>(none: Result, keptBy: (filling: Filling) => Kept<Key, Result>, work: (filling: Filling, key: Key) => Result): (filling: Filling, key: Key) => Result {
  return (filling, key) => resultOf(filling, keptBy(filling).get(key) ?? keeping(filling, key))

  function keeping(filling: Filling, key: Key): Cell<Result> {
    const cell = new Cell(filling.root, none, () => work(filling, key))
    keptBy(filling).set(key, cell)
    return cell
  }
}

/** The same for something that belongs to a question where it is asked. A single pass asks once for each: then nothing is kept. */
export function keptAt<Result>(none: Result, work: Work<Result>): Work<Result> {
  const cells = new WeakMap<Asked, Cell<Result>>()
  return (filling, asked) => (filling.isOpen ? resultOf(filling, cells.get(asked) ?? keeping(asked)) : work(filling, asked))

  function keeping(asked: Asked): Cell<Result> {
    const cell = new Cell(asked, none, work)
    cells.set(asked, cell)
    return cell
  }
}
