import type { CaseStore, Commit } from '../../../core/store/case-store.ts'

/** A store to be measured, and its driver asked directly to read or write the same documents. */
export interface Subject {
  readonly name: string
  readonly address: string
  readonly store: CaseStore
  /** Reads what a case page is made of, and makes objects of it; checks nothing. */
  readDirectly(caseId: string): Promise<void>
  /** Writes what a note makes, as durably; looks at nothing before. */
  writeDirectly(commit: Commit): Promise<void>
  /** Documents or rows of each kind, and the bytes that all take. */
  sizes(): Promise<{ readonly documents: Readonly<Record<string, number>>; readonly bytes: number }>
  close(): Promise<void>
}
