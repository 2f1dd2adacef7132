/** Whether names are one name with a number or a letter to each: "Answer 1", "Answer 2". Numbers alone are none: they may be answers. */
export function isOneRun(names: readonly string[]): boolean {
  const [stem, ...others] = names.map(stemOf)
  return stem !== undefined && stem !== '' && others.length > 0 && others.every((each) => each === stem) && new Set(names).size === names.length
}

/** What is left of a name without what it counts by. */
export function stemOf(name: string): string {
  return name.toLowerCase().replaceAll(/\p{Nd}+/gu, '').replace(/[\s._-]\(?\p{L}\)?$/u, '').replaceAll(/[^\p{L}\p{M}]+/gu, ' ').trim()
}
