import type { FindingHeld, Reason, Recommendation, Score } from '../forms/answers.ts'
import type { CompiledForm } from '../forms/compile/compiled-form.ts'
import { findByRead, standsIn } from '../forms/compile/find-question.ts'
import { leavesOf } from '../forms/compile/question-graph.ts'
import { decidesBySensitive } from '../forms/compile/sensitive-decision.ts'
import { NOT_FOR_THIS_ROLE } from './people-words.ts'
import type { FormVersions } from './seen-answers.ts'
import { type Sight, seesAnswer, seesQuestion } from './sight.ts'

/** Scores a role may see, each with the reasons it may see. */
export function redactScores<Given extends Score>(scores: readonly Given[], formsOf: (score: Given) => FormVersions, sight: Sight): Given[] {
  return scores.filter((score) => sight.sensitive || !score.sensitive).map((score) => withSeenReasons(score, formsOf(score), sight))
}

/** Findings a role may see, each with the reasons it may see. */
export function redactFindings<Given extends FindingHeld>(findings: readonly Given[], formsOf: (finding: Given) => FormVersions, sight: Sight): Given[] {
  return findings
    .filter((finding) => sight.sensitive || !finding.sensitive)
    .map((finding) => {
      const forms = formsOf(finding)
      return withSeenReasons(withSeenMember(withSeenPlace(finding, forms, sight), forms, sight), forms, sight)
    })
}

/** Where a finding stands is hidden like an answer given there. */
function withSeenPlace<Given extends FindingHeld>(finding: Given, forms: FormVersions, sight: Sight): Given {
  const { at, ...rest } = finding
  return at === undefined || forms.every((form) => seesAnswer(form, at, sight)) ? finding : (rest as Given)
}

/** A member that the finding names by an answer is hidden together with that answer. */
function withSeenMember<Given extends FindingHeld>(finding: Given, forms: FormVersions, sight: Sight): Given {
  const { member: _, ...rest } = finding
  return finding.member === undefined || forms.every((form) => form && seesMember(form, finding.id, sight)) ? finding : (rest as Given)
}

function seesMember(form: CompiledForm, id: string, sight: Sight): boolean {
  const named = namedMembers(form).filter(({ finding }) => finding.id === id)
  return named.every(({ from, member }) =>
    member.reads.every((read) => {
      const question = findByRead(form, from ?? form.root, read)
      return !question || [question, ...leavesOf(question)].every(({ path }) => seesQuestion(form, path, sight))
    }),
  )
}

/** Findings that tell by an expression whom they are about, and where they stand. */
function namedMembers({ findings, questions }: CompiledForm) {
  const placed = [
    ...findings.map((each) => ({ ...each, from: undefined })),
    ...questions.flatMap((question) => question.findings.map((each) => ({ ...each, from: standsIn(question) }))),
  ]
  return placed.flatMap(({ finding, member, from }) => (member ? [{ finding, member, from }] : []))
}

/**
 * The recommendation with the reasons a role may see. The sentence that sums them up is hidden where some are, and wherever the
 * decision reads anything sensitive: that an earlier row did not hold tells as much as that a later one does.
 */
export function redactRecommendation<Given extends Recommendation>(recommendation: Given, forms: FormVersions, sight: Sight): Given {
  // The path stays although one that only sensitive answers lead to gives them away: whoever assigns, plans and closes cannot work
  // without it. Authors who must hide an answer altogether let no row of the decision read it.
  const seen = withSeenReasons(recommendation, forms, sight)
  const tellsSensitive = !sight.sensitive && forms.some((form) => !form || decidesBySensitive(form))
  return tellsSensitive || seen.reasons.length < recommendation.reasons.length ? { ...seen, because: NOT_FOR_THIS_ROLE } : seen
}

function withSeenReasons<Given extends { readonly reasons: readonly Reason[] }>(given: Given, forms: FormVersions, sight: Sight): Given {
  const isSeen = ({ at, sensitive }: Reason) => (sight.sensitive || !sensitive) && forms.every((form) => seesAnswer(form, at, sight))
  return { ...given, reasons: given.reasons.filter(isSeen) }
}
