import type { Configuration } from '../definitions/configuration.ts'
import { textIn } from '../definitions/text.ts'
import type { Answers } from '../forms/answers.ts'
import { missingAttachments } from '../forms/check/attachments.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { submission } from '../forms/submission.ts'
import { dateIn } from '../workflow/date-in.ts'
import type { Actor } from '../workflow/standing.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { CaseEvent } from './case-event.ts'
import { getForm } from './get-form.ts'
import { householdFromAnswers } from './household-from-answers.ts'
import { beginning } from './open-case.ts'
import { invalidAnswers, type Performed, refusal, refusalFor, refused } from './refusal.ts'
import { isRecordedIn } from './repeated-request.ts'
import { repeatedTaxCode } from './repeated-tax-code.ts'
import { surroundingsOfRegister } from './surroundings-of.ts'
import { worksFor } from './territory.ts'

/** Somebody at the front office registers a household. */
export interface Registration {
  readonly configuration: Configuration
  readonly workflow: Workflow
  readonly caseId: string
  readonly actor: Actor
  readonly answers: Answers
  readonly requestId: string
  /** Content addresses of uploaded files. */
  readonly attachments?: ReadonlySet<string>
  /** ISO instant. */
  readonly at: string
  readonly language: string
}

/** The answer to a registration whose id was used before: the case it opened, when it asks for the very same. */
export function registeredBefore({ configuration, actor, answers, language }: Registration, events: readonly CaseEvent[]): Performed {
  const [opened] = events
  const isRepeated = opened && isRecordedIn(opened, events, { persona: actor.persona, answers }, { configuration })
  return isRepeated ? { done: true, events: [opened], repeated: true } : refused(refusalFor('reused', 'reusedRequest', language))
}

/** Opens a case from the register form; refused with the intake type's sentence where nobody is registered by hand. */
export function registerCase(registration: Registration): Performed {
  const { configuration, workflow, caseId, actor, requestId, at, language } = registration
  const { intake, framework } = workflow
  if (intake.opens !== 'register' || !intake.registerForm) return refused(refusal('forbidden', textIn(intake.refusal, language), language))
  if (!configuration.pack.roles[actor.role]?.registers) return refused(refusalFor('forbidden', 'noRegistrar', language))

  const { form, asked } = getForm(configuration, intake.registerForm)
  const compiledForm = compileForm(form)
  const surroundings = surroundingsOfRegister(configuration, dateIn(configuration.pack.timeZone, at), { ...actor, at })
  const submitted = submission(compiledForm, registration.answers, surroundings)
  const problems = [
    ...submitted.problems(language),
    ...missingAttachments(compiledForm, registration.answers, registration.attachments ?? new Set(), language),
  ]
  if (problems.length > 0) return refused(invalidAnswers(problems, language))

  const answers = submitted.answers()
  const told = householdFromAnswers(answers)
  if (!told) return refused(refusalFor('invalid', 'noMembers', language))

  const twice = repeatedTaxCode(compiledForm, answers, language)
  if (twice) return refused(invalidAnswers([twice], language))
  const persona = configuration.pack.personas.find(({ id }) => id === actor.persona)
  if (persona && !worksFor(configuration.pack, persona, told)) return refused(refusalFor('forbidden', 'territoryElsewhere', language))
  // Without a territory the case would be out of sight for the one who has just opened it.
  const territory = told.territory ?? persona?.territory
  const household = { ...told, ...(territory !== undefined && { territory }) }

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
