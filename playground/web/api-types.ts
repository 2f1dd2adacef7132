import type { Case } from '../../core/cases/case.ts'
import type { CaseEvent, Doer } from '../../core/cases/case-event.ts'
import type { SortKey } from '../../core/cases/worklist-query.ts'
import type { Configuration, FormDefinition } from '../../core/definitions/configuration.ts'
import type { FormChange } from '../../core/definitions/form-change.ts'
import type { Framework, Persona, Status, Text } from '../../core/definitions/definition-types.ts'
import type { Problem } from '../../core/definitions/problem.ts'
import type { Answers, Surroundings } from '../../core/forms/answers.ts'
import type { DocumentOffer } from '../../core/documents/offered-documents.ts'
import type { AnswerLine } from '../../core/forms/words/answer-lines.ts'
import type { SavedDraft } from './forms/drafts/drafts.ts'
import type { WorklistTab } from '../../core/insight/worklist-tabs.ts'
import type { ActOffer } from '../../core/workflow/possible-acts.ts'
import type { ThreadStep } from '../../core/workflow/thread.ts'

export interface ListedPack {
  readonly id: string
  readonly title: Text
  readonly system: Text
  readonly description?: Text
  readonly status?: Status
  /** Where its switches stand; absent while its definitions have never been without errors. */
  readonly framework?: Framework
  readonly languages: readonly string[]
  /** How many problems its definitions have. */
  readonly problems: number
}

export interface OpenedPack {
  /** The last good configuration; absent while there has been none. */
  readonly configuration?: Configuration
  readonly framework?: Framework
  readonly problems: readonly Problem[]
  /** Whether the files as they are now make a configuration. */
  readonly good: boolean
}

export interface WorklistQuestion {
  readonly tab: WorklistTab
  readonly search: string
  readonly sort: SortKey
  readonly descending: boolean
  readonly page: number
  readonly size: number
}

export interface WorklistRow {
  readonly caseId: string
  readonly household: string
  readonly members: number
  readonly minors: number
  readonly phase: { readonly id: string; readonly title: Text }
  readonly nextStep: Text | null
  readonly worker: { readonly id: string; readonly name: string } | null
  /** ISO date. */
  readonly due: string | null
  /** Working days until due; negative once overdue. */
  readonly dueIn: number | null
  readonly status: 'open' | 'closed'
  readonly findings: { readonly needs: number; readonly strengths: number; readonly risks: number }
  readonly arrival: 'new' | 'again' | null
  readonly openedAt: string
  readonly updatedAt: string
}

export interface Worklist {
  readonly rows: readonly WorklistRow[]
  readonly total: number
  readonly page: number
  readonly size: number
  /** Only the tabs the role may open. */
  readonly counts: Partial<Record<WorklistTab, number>>
}

/** The latest arrival first, or what is due first. */
export type InboxSort = 'arrivedAt' | 'due'

export interface InboxRow extends WorklistRow {
  readonly record: string
  readonly arrivedAt: string
  readonly again: boolean
}

export interface Inbox {
  readonly rows: readonly InboxRow[]
  readonly total: number
  readonly page: number
  readonly size: number
  readonly feed: { readonly title: Text; readonly remaining: number } | null
}

export interface Delivery {
  readonly caseId: string
  readonly again: boolean
}

export interface MeetingRow extends WorklistRow {
  readonly meetingAt: string
}

export interface CaseView {
  readonly kase: Case
  /** Newest last. */
  readonly events: readonly CaseEvent[]
  readonly thread: readonly ThreadStep[]
  readonly offers: readonly ActOffer[]
  /** What this person has begun and not recorded. */
  readonly drafts: readonly DraftOffer[]
  /** Letters and sheets the role may make. */
  readonly documents: readonly DocumentOffer[]
  readonly due: { readonly date: string; readonly workingDays: number } | null
  readonly suggestions: readonly Suggestion[]
  /** Answers as label and value, by event number. */
  readonly lines: Readonly<Record<string, readonly AnswerLine[]>>
  /** What a form says of itself in one line, by event number. */
  readonly summaries: Readonly<Record<string, string>>
  readonly readings: readonly Reading[]
}

/** An act that somebody has begun: its form comes back as it was left. */
export interface DraftOffer {
  readonly act: string
  readonly savedAt: string
}

export interface Reading {
  readonly at: string
  readonly name: string
  /** Id of the role. */
  readonly role: string
}

export interface ActStart {
  readonly act: ActOffer
  readonly form: string
  readonly version: string
  readonly number: number
  readonly surroundings: Surroundings
  readonly answers: Answers
  /** What this person typed and has not recorded. */
  readonly draft?: SavedDraft
  /** The latest answers given to this form in this case, as far as the viewer may see them. */
  readonly earlier?: EarlierFilling
  /** The form as it was asked for them, where it has changed since, and what changed. */
  readonly asked?: FormDefinition
  readonly changes?: readonly FormChange[]
}

/** Answers given to a form before. */
export interface EarlierFilling {
  /** Number of the event. */
  readonly number: number
  /** ISO instant. */
  readonly at: string
  readonly by: Doer
  readonly version: string
  readonly answers: Answers
}

export interface Suggestion {
  readonly service: string
  readonly because: readonly Text[]
}

export interface Session {
  /** Who the visitor works as; null before anybody was chosen. */
  readonly persona: Persona | null
  readonly framework: Framework
  /** ISO date of the server's clock in the pack's time zone. */
  readonly today: string
}

/** A version of a form that was published. */
export interface FormVersion {
  readonly version: string
  /** ISO instant. */
  readonly publishedAt: string
  readonly current: boolean
}
