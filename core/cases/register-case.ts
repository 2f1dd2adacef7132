import type { Configuration } from '../definitions/configuration.ts'
import { textIn } from '../definitions/text.ts'
import type { Answers } from '../forms/answers.ts'
import { checkAnswers } from '../forms/check-answers.ts'
import { compileForm } from '../forms/compile-form.ts'
import { storedAnswers } from '../forms/stored-answers.ts'
import { dateIn } from '../workflow/date-in.ts'
import type { Actor } from '../workflow/standing.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { getForm } from './get-form.ts'
import { householdFromAnswers } from './household-from-answers.ts'
import { beginning } from './open-case.ts'
import { invalidAnswers, type Performed, refusal, refusalFor, refused } from './refusal.ts'
import { surroundingsOfRegister } from './surroundings-of.ts'

/** Somebody at the front office registers a household. */
export interface Registration {
  readonly configuration: Configuration
  readonly workflow: Workflow
  readonly caseId: string
  readonly actor: Actor
  readonly answers: Answers
  readonly requestId: string
  /** ISO instant. */
  readonly at: string
  readonly language: string
}

/** Opens a case from the register form; refused with the intake type's sentence where nobody is registered by hand. */
export function registerCase(registration: Registration): Performed {
  const { configuration, workflow, caseId, actor, requestId, at, language } = registration
  const { intake, framework } = workflow
  if (intake.opens !== 'register' || !intake.registerForm) return refused(refusal('forbidden', textIn(intake.refusal, language), language))
  if (!configuration.pack.roles[actor.role]?.registers) return refused(refusalFor('forbidden', 'noRegistrar', language))

  const { form, asked } = getForm(configuration, intake.registerForm)
  const compiledForm = compileForm(form)
  const surroundings = surroundingsOfRegister(configuration, dateIn(configuration.pack.timeZone, at))
  const problems = checkAnswers(compiledForm, registration.answers, surroundings, language)
  if (problems.length > 0) return refused(invalidAnswers(problems, language))

  const answers = storedAnswers(compiledForm, registration.answers, surroundings)
  const household = householdFromAnswers(answers)
  if (!household) return refused(refusalFor('invalid', 'noMembers', language))

  return {
    done: true,
    events: [
      {
        type: 'opened',
        caseId,
        number: 1,
        at,
        by: { persona: actor.persona, name: actor.name, role: actor.role },
        requestId,
        framework,
        to: beginning(workflow).id,
        household,
        source: { form: asked, answers },
      },
    ],
  }
}
