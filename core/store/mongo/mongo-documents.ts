import type { Binary, Collection, Db } from 'mongodb'
import type { Link } from '../chain.ts'

/**
 * One write to a case: its events in a row and what is to be done with them. It is inserted whole or not at all, and never changes
 * but for losing `unfinished`.
 */
export interface CommitDocument {
  /** Pack, case and number of the first event: the optimistic lock. */
  readonly _id: string
  readonly pack: string
  readonly case: string
  /** Names this try to write; unique within the case. Claims are reserved in its name. */
  readonly attempt: string
  readonly first: number
  readonly last: number
  /** Bodies are canonical JSON, the very text that the hashes cover. */
  readonly events: readonly Link[]
  /** The summary after the last event, as canonical JSON; absent where the events came from another store. */
  readonly summary?: string
  readonly attachments: readonly string[]
  /** State that is over with these events, as it was written then: what was written later under the same key stays. */
  readonly ends: readonly { readonly key: string; readonly written: string }[]
  /** ISO instant of the insertion, there until summary, attachments and ends are done. */
  readonly unfinished?: string
}

/** Stands where the commit of an attempt would: the attempt can no longer succeed, however late its writer wakes up. */
export interface VoidDocument extends Pick<CommitDocument, '_id' | 'pack' | 'case' | 'attempt'> {
  readonly void: true
}

/** A key that only one case may have; it counts once the commit of its attempt is there. */
export interface ClaimDocument {
  readonly _id: string
  readonly pack: string
  readonly key: string
  readonly case: string
  readonly attempt: string
}

export interface SummaryDocument {
  readonly _id: string
  readonly pack: string
  readonly case: string
  readonly number: number
  /** Canonical JSON. */
  readonly body: string
  /** A commit that is there: the number and hash of its last event. Older than the summary where that was only projected. */
  readonly head?: { readonly number: number; readonly hash: string }
  readonly projectedBy: string
  readonly status: string
  readonly phaseOrder: number
  readonly phase: string
  readonly arrival: string | null
  readonly path: string | null
  /** As JSON: an index that has a list knows only what is in it. */
  readonly domains: string
  readonly daysToFirstMeeting: number | null
  /** As SQLite's NOCASE compares it. */
  readonly household: string
  readonly territory: string | null
  readonly worker: string | null
  /** "~", after every date, where nothing is due. */
  readonly due: string
  readonly waits: boolean
  readonly arrivedAt: string
  readonly openedAt: string
  readonly updatedAt: string
  readonly meetingAt: string | null
  readonly words: readonly string[]
  /** The same and those of tax codes. */
  readonly allWords: readonly string[]
}

export interface StateDocument {
  readonly _id: string
  readonly pack: string
  readonly key: string
  readonly json: string
  /** Names this writing of it. */
  readonly written: string
  readonly expires: string | null
}

export interface AttachmentDocument {
  readonly _id: string
  readonly pack: string
  readonly id: string
  readonly type: string
  readonly bytes: Binary | Uint8Array
  /** Null: for ever. */
  readonly expires: string | null
}

export interface FormDocument {
  readonly _id: string
  readonly pack: string
  readonly form: string
  readonly version: string
  readonly publishedAt: string
  /** Later for what was written later. */
  readonly written: string
  readonly body: string
}

export interface ReadingDocument {
  readonly _id: string
  readonly pack: string
  readonly case: string
  readonly minute: string
  readonly persona: string
  readonly at: string
  readonly name: string
  readonly role: string
}

/** One term of a lease: of those of the same work the latest counts. */
export interface LeaseDocument {
  readonly _id: string
  readonly pack: string
  readonly work: string
  readonly term: number
  readonly holder: string
  /** ISO instant; empty when the holder has given it back. */
  readonly until: string
}

/** A case number that was given. */
export interface NumberDocument {
  readonly _id: string
  readonly pack: string
  readonly number: number
}

/** Says of which program and schema the database is. */
export interface MarkDocument {
  readonly _id: string
  readonly schema: number
}

export interface Collections {
  readonly commits: Collection<CommitDocument | VoidDocument>
  readonly claims: Collection<ClaimDocument>
  readonly summaries: Collection<SummaryDocument>
  readonly state: Collection<StateDocument>
  readonly attachments: Collection<AttachmentDocument>
  readonly forms: Collection<FormDocument>
  readonly readings: Collection<ReadingDocument>
  readonly numbers: Collection<NumberDocument>
  readonly leases: Collection<LeaseDocument>
  readonly marks: Collection<MarkDocument>
}

export function collectionsOf(database: Db): Collections {
  return {
    commits: database.collection('commits'),
    claims: database.collection('claims'),
    summaries: database.collection('summaries'),
    state: database.collection('state'),
    attachments: database.collection('attachments'),
    forms: database.collection('forms'),
    readings: database.collection('readings'),
    numbers: database.collection('numbers'),
    leases: database.collection('leases'),
    marks: database.collection('marks'),
  }
}

/** One text of several parts, different for different parts, whatever signs a person has typed into them. */
export function idOf(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts)
}

/** The key of the commit that begins with an event: those of a case follow each other in the order of their keys. */
export function commitId(pack: string, caseId: string, first: number): string {
  return idOf(pack, caseId, String(first).padStart(10, '0'))
}

/** Equal to a value, which is never taken for an operator, whatever a request has brought. Keys made by idOf are texts and need it not. */
export function is<T>(value: T): { readonly $eq: T } {
  return { $eq: value }
}
