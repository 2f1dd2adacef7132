import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm } from '../compile/compiled-form.ts'
import { fillingOf } from './filling-of.ts'
import type { Filling } from './filling.ts'
import { workOut } from './work-out.ts'

/** A form laid out with its answers, and everything in it worked out. */
export function workedOut(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Filling {
  const filling = fillingOf(compiled, answers, surroundings)
  workOut(filling)
  return filling
}
