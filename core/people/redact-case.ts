import type { AskedForm } from '../cases/asked-form.ts'
import type { Case, Filled } from '../cases/case.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { Answers } from '../forms/answers.ts'
import { redactHousehold } from './redact-household.ts'
import { redactFindings, redactRecommendation, redactScores } from './redact-result.ts'
import { type FormVersions, seenAnswers, versionsOf } from './seen-answers.ts'
import { seenReason } from './seen-reason.ts'
import { type Sight, seesAll } from './sight.ts'
import type { Viewer } from './viewer.ts'

/**
 * A case as somebody may see it. What the role may not see is absent.
 * @param askedForm the forms as they were asked in the course of the case
 */
export function redactCase(kase: Case, { role }: Viewer, configuration: Configuration, askedForm: AskedForm): Case {
  if (seesAll(role)) return kase
  const { plan, scheduled, evaluation, closure, recommendation, ...rest } = kase
  const formsOf = ({ form }: { form: string }): FormVersions => {
    const asked = kase.filled[form]?.form
    return asked ? versionsOf(configuration, askedForm, asked) : [undefined]
  }
  const seen = (filled: Filled): Filled => ({ ...filled, answers: seenFilled(filled, role, configuration, askedForm) })
  const filled = Object.fromEntries(Object.entries(kase.filled).map(([form, given]) => [form, seen(given)]))
  return {
    ...rest,
    household: redactHousehold(kase.household, role),
    filled,
    scores: redactScores(kase.scores, formsOf, role),
    findings: redactFindings(kase.findings, formsOf, role),
    meetings: kase.meetings.map(seen),
    referrals: kase.referrals.map(seen),
    ...(plan && { plan: seen(plan) }),
    ...(scheduled && { scheduled: seen(scheduled) }),
    ...(evaluation && { evaluation: seen(evaluation) }),
    ...(recommendation && { recommendation: redactRecommendation(recommendation, formsOf(recommendation), role) }),
    ...(closure && { closure: redactClosure(closure, filled, configuration) }),
  }
}

/** The answers of a form that was filled in, as a role may see them; the very same where it sees all. */
export function seenFilled({ number, form, answers }: Filled, role: Sight, configuration: Configuration, askedForm: AskedForm): Answers {
  // What the first event filled in is the registration, also when the intake type asks another form by now.
  return number === 1 && !role.personal ? {} : seenAnswers(configuration, askedForm, form, answers, role)
}

function redactClosure({ at, form }: NonNullable<Case['closure']>, filled: Case['filled'], configuration: Configuration): Case['closure'] {
  return { at, ...(form && { form, ...seenReason(configuration, form, filled[form]?.answers ?? {}) }) }
}
