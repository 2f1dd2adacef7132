import type { AskedForm } from '../cases/asked-form.ts'
import type { CaseEvent, FormAsked, Opened } from '../cases/case-event.ts'
import type { Configuration } from '../definitions/configuration.ts'
import type { AssessmentResult } from '../forms/answers.ts'
import { redactHousehold } from './redact-household.ts'
import { redactFindings, redactRecommendation, redactScores } from './redact-result.ts'
import { seenAnswers, versionsOf } from './seen-answers.ts'
import { seenReason } from './seen-reason.ts'
import { type Sight, seesAll } from './sight.ts'
import type { Viewer } from './viewer.ts'

/**
 * Events as somebody may see them. What the role may not see is absent.
 * @param askedForm the forms as they were asked in these events
 */
export function redactEvents(events: readonly CaseEvent[], { role }: Viewer, configuration: Configuration, askedForm: AskedForm): CaseEvent[] {
  return seesAll(role) ? [...events] : events.map((event) => redactEvent(event, role, configuration, askedForm))
}

function redactEvent(event: CaseEvent, sight: Sight, configuration: Configuration, askedForm: AskedForm): CaseEvent {
  if (event.type === 'opened') {
    return { ...event, household: redactHousehold(event.household, sight), source: redactSource(event.source, sight, configuration, askedForm) }
  }
  if (event.type === 'linked') return { ...event, household: redactHousehold(event.household, sight) }

  const answers = seenAnswers(configuration, askedForm, event.form, event.answers, sight)
  switch (event.type) {
    case 'assessed': return { ...event, answers, result: redactResult(event.result, event.form, sight, configuration, askedForm) }
    case 'decided':
    case 'closed':
    case 'reopened': {
      const { reason: _, ...rest } = event
      return { ...rest, answers, ...seenReason(configuration, event.form.id, answers) }
    }
    default: return { ...event, answers }
  }
}

function redactSource(source: Opened['source'], sight: Sight, configuration: Configuration, askedForm: AskedForm): Opened['source'] {
  if (!('form' in source)) return source
  // It stays a registration when the intake type asks another form by now.
  return { ...source, answers: sight.personal ? seenAnswers(configuration, askedForm, source.form, source.answers, sight) : {} }
}

function redactResult(result: AssessmentResult, asked: FormAsked, sight: Sight, configuration: Configuration, askedForm: AskedForm): AssessmentResult {
  const forms = versionsOf(configuration, askedForm, asked)
  const { recommendation } = result
  return {
    scores: redactScores(result.scores, () => forms, sight),
    findings: redactFindings(result.findings, () => forms, sight),
    ...(recommendation && { recommendation: redactRecommendation(recommendation, forms, sight) }),
  }
}
