interface Named {
  readonly id: string
  readonly path: string
}

/**
 * Which question of one version of a form is which of another, by their paths: the one of the same path; else the one of its
 * section that has moved; else the only one of the same id.
 * @param before sections before what is in them
 */
export function matchedPaths(before: readonly Named[], after: readonly Named[]): ReadonlyMap<string, string> {
  const pathsAfter = new Set(after.map(({ path }) => path))
  const pathsBefore = new Set(before.map(({ path }) => path))
  const [onlyBefore, onlyAfter] = [onlyOfTheirId(before), onlyOfTheirId(after)]
  const matched = new Map<string, string>()
  for (const { id, path } of before) {
    const section = matched.get(path.slice(0, -id.length - 1))
    const inSection = section === undefined ? path : `${section}.${id}`
    const moved = pathsAfter.has(inSection) ? inSection : onlyBefore.get(id) === path ? onlyAfter.get(id) : undefined
    if (pathsAfter.has(path)) matched.set(path, path)
    else if (moved !== undefined && !pathsBefore.has(moved)) matched.set(path, moved)
  }
  return matched
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
