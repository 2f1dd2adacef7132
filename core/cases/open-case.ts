import type { Configuration } from '../definitions/configuration.ts'
import type { Feed, HouseholdRecord } from '../definitions/definition-types.ts'
import { textIn } from '../definitions/text.ts'
import type { PhaseOf, Workflow } from '../workflow/workflow.ts'
import type { Doer } from './case-event.ts'
import { type Performed, refusal, refused } from './refusal.ts'

/** A sending programme delivers the record of a household. */
export interface RecordReceived {
  readonly configuration: Configuration
  readonly workflow: Workflow
  readonly feed: Pick<Feed, 'id' | 'title'>
  readonly record: HouseholdRecord
  /** ISO instant. */
  readonly at: string
  readonly language: string
}

/** Opens a case from a record; refused with the intake type's sentence where no programme sends households. */
export function openCase({ configuration, workflow, feed, record, at, language, caseId }: RecordReceived & { readonly caseId: string }): Performed {
  const { intake, framework } = workflow
  if (intake.opens !== 'feed') return refused(refusal('forbidden', textIn(intake.refusal, language), language))
  return {
    done: true,
    events: [
      {
        type: 'opened',
        caseId,
        number: 1,
        at,
        by: senderOf(feed, configuration),
        requestId: requestOf(feed, record),
        framework,
        to: beginning(workflow).id,
        household: record.household,
        source: { feed: feed.id, title: feed.title, record: record.record },
      },
    ],
  }
}

/** Where a case begins: in the phase that the intake type says, else in the first one. */
export function beginning({ intake, phases }: Pick<Workflow, 'intake' | 'phases'>): PhaseOf {
  const phase = phases.find(({ id }) => id === intake.begins) ?? phases[0]
  if (!phase) throw new Error('A workflow without a phase cannot begin a case.')
  return phase
}

/** The program itself, in the name of the sending programme. */
export function senderOf(feed: Pick<Feed, 'id' | 'title'>, { pack }: Pick<Configuration, 'pack'>): Doer {
  return { persona: feed.id, name: textIn(feed.title, pack.languages[0]), role: '' }
}

/** A record is taken once: its number is the request. */
export function requestOf(feed: Pick<Feed, 'id'>, { record }: Pick<HouseholdRecord, 'record'>): string {
  return `${feed.id}/${record}`
}
