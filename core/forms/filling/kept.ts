import { newCell, resultOf } from './cell.ts'
import type { Cell } from './cell.ts'
import type { Asked, Filling } from './filling.ts'

/**
 * Makes something that is worked out of a filling remember what it gave for each key: in an open form it is worked out again
 * only when an answer it read has changed. @param none what it gives when it asks for itself
 */
export function kept<Key extends object, Result>(none: Result, work: (filling: Filling, key: Key) => Result): (filling: Filling, key: Key) => Result {
  return keptBy(none, work, () => undefined)
}

/** The same for something that belongs to a question where it is asked. A single pass asks once for each: then nothing is kept. */
export function keptAt<Result>(none: Result, work: (filling: Filling, asked: Asked) => Result): (filling: Filling, asked: Asked) => Result {
  const keeping = keptBy(none, work, (asked: Asked) => asked)
  return (filling, asked) => (filling.isOpen ? keeping(filling, asked) : work(filling, asked))
}

function keptBy<Key extends object, Result>(
  none: Result,
  work: (filling: Filling, key: Key) => Result,
  placeOf: (key: Key) => Asked | undefined,
): (filling: Filling, key: Key) => Result {
  const cells = new WeakMap<Filling, Map<Key, Cell<Result>>>()
  return (filling, key) => {
    let known = cells.get(filling)
    if (!known) cells.set(filling, (known = new Map<Key, Cell<Result>>()))
    const cell = known.get(key) ?? newCell(placeOf(key), none, () => work(filling, key))
    known.set(key, cell)
    return resultOf(filling, cell)
  }
}
