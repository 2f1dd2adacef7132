import type { Case, Filled } from '../cases/case.ts'
import type { Configuration } from '../definitions/configuration.ts'
import { redactHousehold } from './redact-household.ts'
import { redactFindings, redactRecommendation, redactScores } from './redact-result.ts'
import { formNamed, seenAnswers } from './seen-answers.ts'
import { seenReason } from './seen-reason.ts'
import { seesAll } from './sight.ts'
import type { Viewer } from './viewer.ts'

/** A case as somebody may see it. What the role may not see is absent. */
export function redactCase(kase: Case, { role }: Viewer, configuration: Configuration): Case {
  if (seesAll(role)) return kase
  const { plan, scheduled, evaluation, closure, recommendation, ...rest } = kase
  const formOf = ({ form }: { form: string }) => formNamed(configuration, form)
  const seen = (filled: Filled): Filled => ({ ...filled, answers: seenAnswers(configuration, filled.form.id, filled.answers, role) })
  const filled = Object.fromEntries(Object.entries(kase.filled).map(([form, given]) => [form, seen(given)]))
  return {
    ...rest,
    household: redactHousehold(kase.household, role),
    filled,
    scores: redactScores(kase.scores, formOf, role),
    findings: redactFindings(kase.findings, formOf, role),
    meetings: kase.meetings.map(seen),
    referrals: kase.referrals.map(seen),
    ...(plan && { plan: seen(plan) }),
    ...(scheduled && { scheduled: seen(scheduled) }),
    ...(evaluation && { evaluation: seen(evaluation) }),
    ...(recommendation && { recommendation: redactRecommendation(recommendation, formOf(recommendation), role) }),
    ...(closure && { closure: redactClosure(closure, filled, configuration) }),
  }
}

function redactClosure({ at, form }: NonNullable<Case['closure']>, filled: Case['filled'], configuration: Configuration): Case['closure'] {
  return { at, ...(form && { form, ...seenReason(configuration, form, filled[form]?.answers ?? {}) }) }
}
