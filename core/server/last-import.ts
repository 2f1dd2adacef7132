import { canonicalJson } from '../definitions/canonical-json.ts'
import type { FormDefinition } from '../definitions/configuration.ts'
import type { CaseStore } from '../store/case-store.ts'
import { sha256 } from '../store/chain.ts'
import type { LoadedForm } from './load-form.ts'
import { SESSION_SECONDS } from './session.ts'

/** A form that was loaded and taken. */
export type TakenForm = Extract<LoadedForm, { ok: true }> & {
  /** Content address of the definition. */
  readonly version: string
  /** ISO instant. */
  readonly at: string
}

/** Keeps what a session has loaded last, for as long as a session lasts: a reload loses nothing, and nobody else gets it. */
export async function keepImport(store: CaseStore, pack: string, token: string, taken: TakenForm): Promise<void> {
  const until = new Date(Date.parse(taken.at) + SESSION_SECONDS * 1000).toISOString()
  await store.writeState(pack, keyOf(token), taken, until)
}

export async function lastImport(store: CaseStore, pack: string, token: string): Promise<TakenForm | undefined> {
  return (await store.readState(pack, keyOf(token))) as TakenForm | undefined
}

/** Where a definition comes from, if it is what a session has loaded last, under whatever id. */
export async function loadedFrom(store: CaseStore, pack: string, token: string, definition: FormDefinition): Promise<{ file: string; version: string } | undefined> {
  const taken = await lastImport(store, pack, token)
  const isTaken = taken && canonicalJson({ ...taken.definition, id: definition.id }) === canonicalJson(definition)
  return isTaken ? { file: taken.report.source, version: taken.version } : undefined
}

export async function dropImport(store: CaseStore, pack: string, token: string): Promise<void> {
  await store.removeState(pack, keyOf(token))
}

function keyOf(token: string): string {
  return `loaded:${sha256(token)}`
}
