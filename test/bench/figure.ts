/** A number that was measured, and what it should be. */
export interface Figure {
  readonly figure: string
  readonly value: number
  /** Such as "<= 3". */
  readonly goal: string
}

/** One JSON line for a figure, with whether its goal holds. */
export function figureLine(figure: Figure): string {
  return JSON.stringify({ ...figure, holds: holds(figure) })
}

/** The same for people. */
export function figureRow(figure: Figure) {
  return { ...figure, goal: `${figure.goal} ${holds(figure) ? 'met' : 'NOT MET'}` }
}

function holds({ figure, value, goal }: Figure): boolean {
  const [, sign, limit] = /^([<>])= (\d+(?:\.\d+)?)$/.exec(goal) ?? []
  if (sign === undefined) throw new Error(`The goal of ${figure} is "${goal}"; write it as "<= 3" or ">= 3".`)
  return sign === '<' ? value <= Number(limit) : value >= Number(limit)
}

/** The middle one of some numbers, of two the mean. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  const at = (place: number) => sorted[place] ?? NaN
  return Number.isInteger(half) ? (at(half - 1) + at(half)) / 2 : at(Math.floor(half))
}

/** Three digits are as much as a measurement says. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
