import { fullPurse, type Purse } from '../../expressions/budget.ts'
import type { Surroundings } from '../answers.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'

/** Surroundings, with what all that is worked out in them may still spend together. */
export interface Paying extends Surroundings {
  readonly purse: Purse
}

const STEPS_OF_A_QUESTION = 8

/** Pays for a row that nobody has written, so that a definition cannot make more of them than a computer holds. False when there is not enough left. */
export function payForRow({ purse }: Pick<Paying, 'purse'>, { inOrder }: CompiledQuestion): boolean {
  purse.left -= STEPS_OF_A_QUESTION * (1 + inOrder.length)
  return purse.left > 0
}

/** Surroundings with a purse of their own. */
export function paying(surroundings: Surroundings): Paying {
  return { ...surroundings, purse: fullPurse() }
}
