import type { CaseEvent, Opened } from '../cases/case-event.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { AssessmentResult } from '../forms/answers.ts'
import { redactHousehold } from './redact-household.ts'
import { redactFindings, redactRecommendation, redactScores } from './redact-result.ts'
import { formNamed, seenAnswers } from './seen-answers.ts'
import { seenReason } from './seen-reason.ts'
import { type Sight, seesAll } from './sight.ts'
import type { Viewer } from './viewer.ts'

/** Events as somebody may see them. What the role may not see is absent. */
export function redactEvents(events: readonly CaseEvent[], { role }: Viewer, configuration: Configuration): CaseEvent[] {
  return seesAll(role) ? [...events] : events.map((event) => redactEvent(event, role, configuration))
}

function redactEvent(event: CaseEvent, sight: Sight, configuration: Configuration): CaseEvent {
  if (event.type === 'opened') {
    return { ...event, household: redactHousehold(event.household, sight), source: redactSource(event.source, sight, configuration) }
  }
  if (event.type === 'linked') return { ...event, household: redactHousehold(event.household, sight) }

  const formId = event.form.id
  const answers = seenAnswers(configuration, formId, event.answers, sight)
  switch (event.type) {
    case 'assessed': return { ...event, answers, result: redactResult(event.result, formId, sight, configuration) }
    case 'decided':
    case 'closed':
    case 'reopened': {
      const { reason: _, ...rest } = event
      return { ...rest, answers, ...seenReason(configuration, formId, answers) }
    }
    default: return { ...event, answers }
  }
}

function redactSource(source: Opened['source'], sight: Sight, configuration: Configuration): Opened['source'] {
  return 'form' in source ? { ...source, answers: seenAnswers(configuration, source.form.id, source.answers, sight) } : source
}

function redactResult(result: AssessmentResult, formId: string, sight: Sight, configuration: Configuration): AssessmentResult {
  const form = formNamed(configuration, formId)
  const { recommendation } = result
  return {
    scores: redactScores(result.scores, () => form, sight),
    findings: redactFindings(result.findings, () => form, sight),
    ...(recommendation && { recommendation: redactRecommendation(recommendation, form, sight) }),
  }
}
