interface Named {
  readonly id: string
  readonly path: string
}

/**
 * Which question of one version of a form is which of another, by their paths: the one of the same path, else the only one of the
 * same id, which has moved.
 */
export function matchedPaths(before: readonly Named[], after: readonly Named[]): ReadonlyMap<string, string> {
  const pathsAfter = new Set(after.map(({ path }) => path))
  const pathsBefore = new Set(before.map(({ path }) => path))
  const [onlyBefore, onlyAfter] = [onlyOfTheirId(before), onlyOfTheirId(after)]
  return new Map(
    before.flatMap(({ id, path }): [string, string][] => {
      if (pathsAfter.has(path)) return [[path, path]]
      const moved = onlyBefore.get(id) === path ? onlyAfter.get(id) : undefined
      return moved === undefined || pathsBefore.has(moved) ? [] : [[path, moved]]
    }),
  )
}

/** Paths by id, of those that are the only ones of their id. */
function onlyOfTheirId(questions: readonly Named[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const repeated = new Set<string>()
  for (const { id, path } of questions) {
    if (found.has(id)) repeated.add(id)
    found.set(id, path)
  }
  for (const id of repeated) found.delete(id)
  return found
}
