/** What was shown before where nothing in it has changed, so that React has nothing to draw. */
export function unchanged<State extends object>(shown: Map<string, State>, at: string, now: State): State {
  const before = shown.get(at)
  if (before && isSame(before, now)) return before
  shown.set(at, now)
  return now
}

/** The same for what has further objects within. */
export function unchangedDeep<State extends object>(shown: Map<string, State>, at: string, now: State): State {
  const before = shown.get(at)
  if (before && JSON.stringify(before) === JSON.stringify(now)) return before
  shown.set(at, now)
  return now
}

/** Whether two objects have the same fields with the same values. */
export function isSame(one: object, other: object | undefined): boolean {
  const names = Object.keys(one)
  return other !== undefined && names.length === Object.keys(other).length
    && names.every((name) => Reflect.get(one, name) === Reflect.get(other, name))
}
