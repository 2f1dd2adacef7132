import type { FindingHeld, Reason, Recommendation, Score } from '../forms/answers.ts'
import type { CompiledForm } from '../forms/compiled-form.ts'
import { NOT_FOR_THIS_ROLE } from './people-words.ts'
import { type Sight, seesAnswer } from './sight.ts'

/** Scores a role may see, each with the reasons it may see. */
export function redactScores<Given extends Score>(scores: readonly Given[], formOf: (score: Given) => CompiledForm | undefined, sight: Sight): Given[] {
  return scores.filter((score) => sight.sensitive || !score.sensitive).map((score) => withSeenReasons(score, formOf(score), sight))
}

/** Findings a role may see, each with the reasons it may see. */
export function redactFindings<Given extends FindingHeld>(findings: readonly Given[], formOf: (finding: Given) => CompiledForm | undefined, sight: Sight): Given[] {
  return findings.filter((finding) => sight.sensitive || !finding.sensitive).map((finding) => withSeenReasons(finding, formOf(finding), sight))
}

/** The recommendation with the reasons a role may see; where some are hidden, so is the sentence that sums them up. */
export function redactRecommendation<Given extends Recommendation>(recommendation: Given, form: CompiledForm | undefined, sight: Sight): Given {
  const seen = withSeenReasons(recommendation, form, sight)
  return seen.reasons.length === recommendation.reasons.length ? seen : { ...seen, because: NOT_FOR_THIS_ROLE }
}

function withSeenReasons<Given extends { readonly reasons: readonly Reason[] }>(given: Given, form: CompiledForm | undefined, sight: Sight): Given {
  return { ...given, reasons: given.reasons.filter(({ at, sensitive }) => (sight.sensitive || !sensitive) && seesAnswer(form, at, sight)) }
}
