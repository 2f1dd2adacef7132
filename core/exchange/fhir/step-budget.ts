/** How many steps may still be taken, over all that one file asks for. Once they are gone, no more are taken. */
export class StepBudget {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** Whether there were as many left. */
  take(steps: number): boolean {
    this.#left -= steps
    return this.#left >= 0
  }
}
