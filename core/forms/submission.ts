import type { AnswerProblem, Answers, AssessmentResult, Surroundings } from './answers.ts'
import { assessmentOf } from './scores/assess.ts'
import { problemsOf } from './check/check-answers.ts'
import type { CompiledForm } from './compile/compiled-form.ts'
import { storedOf } from './recorded/stored-answers.ts'
import { workedOut } from './filling/worked-out.ts'

/** Answers that came in to be recorded, laid out once for all that is done with them. */
export interface Submission {
  problems(language: string): readonly AnswerProblem[]
  /** As they are stored. */
  answers(): Answers
  /** What a tool makes of them. */
  result(): AssessmentResult
}

/** Takes in answers as they came, whatever they are: the same as checkAnswers, storedAnswers and assess give. */
export function submission(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Submission {
  const filling = workedOut(compiled, answers, surroundings)
  return {
    problems: (language) => problemsOf(filling, language),
    answers: () => storedOf(filling),
    result: () => assessmentOf(filling),
  }
}
