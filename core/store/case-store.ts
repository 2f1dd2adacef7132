import type { CaseCount, CountedField } from '../cases/case-count.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import type { CaseSummary } from '../cases/case-summary.ts'
import type { WorklistPage, WorklistQuery } from '../cases/worklist-query.ts'
import type { Piece, PiecePage } from './piece.ts'

/** One write: events in a row, and the summary they make. */
export interface Commit {
  readonly pack: string
  readonly caseId: string
  /** Number of the last event the writer has seen; 0 for a new case. */
  readonly expected: number
  readonly events: readonly CaseEvent[]
  readonly summary: CaseSummary
  /** Keys that only one case may have: tax codes, the sender's record numbers. KeyTaken is thrown when another has one. */
  readonly claims?: readonly string[]
  /** Attachments that the events name: from now on they are kept for ever. */
  readonly attachments?: readonly string[]
  /** Keys of state that is over with these events, such as the draft they were written in. */
  readonly ends?: readonly string[]
}

/** A version of a form that was asked, or could have been: named by its content. */
export interface PublishedForm {
  readonly form: string
  /** Content address. */
  readonly version: string
  /** ISO instant at which it was first loaded. */
  readonly publishedAt: string
}

/** A file that belongs to an answer. */
export interface Attachment {
  /** Media type, as its first bytes tell. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** Somebody looked at a case. */
export interface Reading {
  /** ISO instant. */
  readonly at: string
  readonly persona: string
  readonly name: string
  /** Id of the role. */
  readonly role: string
}

/** What cases need of a database. Every write that was acknowledged survives a crash and a power cut. */
export interface CaseStore {
  /**
   * Appends all or nothing. Throws StaleNumber when the case has gone on, KeyTaken when a key is another case's,
   * StoreFailure when the database can't write.
   */
  append(commit: Commit): Promise<void>
  /** Events of a case from the first to the last; empty when there is none. Throws BrokenChain when a hash does not fit. */
  readEvents(pack: string, caseId: string): Promise<readonly CaseEvent[]>
  /** Which case has which of the keys; keys that nobody has are absent. */
  casesByKey(pack: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Rows and how many there are in all, counted up to MOST_COUNTED; a limit of 0 only counts. */
  worklist(query: WorklistQuery): Promise<WorklistPage>
  /** Counts cases by what some fields of their summaries hold together: as many rows as there are different ones. */
  countBy<F extends CountedField>(pack: string, fields: readonly F[], territories?: readonly string[]): Promise<readonly CaseCount<F>[]>
  /** Ids of cases whose summary was projected by something else, at most `limit` of them. */
  laggingCases(pack: string, projectedBy: string, limit: number): Promise<readonly string[]>
  /** Writes a summary forward only: never over one of a later number. */
  project(summary: CaseSummary): Promise<void>
  /** Keeps versions of forms for ever. What is published already stays as it was first published. */
  publishForms(pack: string, forms: readonly (PublishedForm & { readonly definition: unknown })[]): Promise<void>
  /** Versions of one form or of all, the latest first. */
  publishedForms(pack: string, form?: string): Promise<readonly PublishedForm[]>
  /** The definition of a published version; undefined when there is none. */
  readForm(pack: string, form: string, version: string): Promise<unknown>
  /**
   * Keeps a file under its content address. Written again, it is kept for the longer of both times.
   * @param expires ISO instant from which forgetExpired may remove it, unless events have named it
   */
  writeAttachment(pack: string, id: string, attachment: Attachment, expires: string): Promise<void>
  readAttachment(pack: string, id: string): Promise<Attachment | undefined>
  /** Which of the attachments are there. With an instant, those that would expire earlier are kept until then. */
  knownAttachments(pack: string, ids: readonly string[], keepUntil?: string): Promise<ReadonlySet<string>>
  /** State of a pack that is not a case: sessions, the framework, drafts. Undefined when there is none. */
  readState(pack: string, key: string): Promise<unknown>
  /** @param expires ISO instant from which forgetExpired may remove it; kept for ever when absent */
  writeState(pack: string, key: string, value: unknown, expires?: string): Promise<void>
  /** State whose keys begin with a text, by key; what has expired is among it until it is removed. */
  readStates(pack: string, beginning: string): Promise<ReadonlyMap<string, unknown>>
  /** When state whose keys begin with a text expires, by key: without reading it. Null is never. */
  stateExpiries(pack: string, beginning: string): Promise<ReadonlyMap<string, string | null>>
  removeState(pack: string, key: string): Promise<void>
  /** Removes state and attachments that have expired. */
  forgetExpired(now: string): Promise<void>
  /** The next number of a pack's cases, each given once. */
  nextCaseNumber(pack: string): Promise<number>
  /** Keeps who looked at a case; the same person within the same minute is kept once. */
  recordReading(pack: string, caseId: string, reading: Reading): Promise<void>
  /** The latest readings first. */
  readings(pack: string, caseId: string, limit: number): Promise<readonly Reading[]>
  /**
   * Takes work that one process at a time should do, until an instant or until it is ended. False while another holder has it;
   * its own holder has it for longer. It spares work and keeps nobody from it: clocks differ, so the work itself must bear being
   * done twice.
   * @param holder an id of this run of the work, that no other run has
   */
  claimWork(pack: string, work: string, holder: string, now: string, until: string): Promise<boolean>
  /** Gives work back, unless another holder has it by now. */
  endWork(pack: string, work: string, holder: string): Promise<void>
  /**
   * One page of everything that is kept of a kind, of all packs: events of a case together and in order, keys only of cases that
   * have events. What has expired is among it, claimed work is not. Nothing is checked.
   * @param after where to go on, as the page before told; from the first when absent
   * @param limit most pieces of a page; the events of one write may exceed it
   */
  readPieces(kind: Piece['kind'], after: string | undefined, limit: number): Promise<PiecePage>
  /**
   * Writes pieces as they were elsewhere. Written again they change nothing; a summary or counter is only written forward. Throws
   * StoreFailure for an event or key that is another one here.
   */
  writePieces(pieces: readonly Piece[]): Promise<void>
  close(): Promise<void>
}

/** The case has gone on since the writer looked. */
export class StaleNumber extends Error {
  constructor(readonly caseId: string, readonly expected: number, readonly found: number) {
    super(`Case ${caseId} is at event ${found}, not ${expected}: somebody else has added to it.`)
  }
}

/** A key that only one case may have belongs to another. */
export class KeyTaken extends Error {
  constructor(readonly key: string, readonly caseId: string) {
    super(`Another case, ${caseId}, already has this key.`)
  }
}

/** The database cannot be read or written: what, why and the way out in one sentence. */
export class StoreFailure extends Error {}

/** What is stored of a case is not what was written. */
export class BrokenChain extends StoreFailure {
  constructor(readonly caseId: string, readonly number: number, readonly what: string) {
    super(`Case ${caseId}: ${what} at event ${number}. The case is not shown; restore it from a backup.`)
  }
}
