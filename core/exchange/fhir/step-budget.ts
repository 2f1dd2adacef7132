/** How many steps may still be taken, over all that one file asks for. */
export class StepBudget {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** Takes them, if as many are left: what asks for too many leaves the others theirs. */
  take(steps: number): boolean {
    if (steps > this.#left) return false
    this.#left -= steps
    return true
  }
}
