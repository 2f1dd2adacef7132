import type { Configuration, FormDefinition } from '../definitions/configuration.ts'
import { canonicalJson } from '../definitions/canonical-json.ts'
import type { FormAsked } from '../cases/case-event.ts'
import { type CaseStore, StoreFailure } from '../store/case-store.ts'
import { sha256 } from '../store/chain.ts'

/** Named by its content, a version is the same in every store; kept here it is compiled once. */
const seen = new Map<string, FormDefinition>()

/** Keeps the definition of a form as it is asked now, so that answers to it can be shown for ever. */
export async function keepVersion(store: CaseStore, configuration: Configuration, { id, version }: FormAsked): Promise<void> {
  const pack = configuration.pack.id
  const form = configuration.forms[id]
  if (!form || configuration.formVersions[id] !== version) return
  if ((await store.readState(pack, keyOf({ id, version }))) === undefined) await store.writeState(pack, keyOf({ id, version }), form)
}

/** A form as it was asked; undefined when nobody ever answered this version. Throws StoreFailure when what is kept is another form. */
export async function findVersion(store: CaseStore, configuration: Configuration, asked: FormAsked): Promise<FormDefinition | undefined> {
  if (configuration.formVersions[asked.id] === asked.version) return configuration.forms[asked.id]
  const known = seen.get(keyOf(asked))
  if (known) return known
  const form = (await store.readState(configuration.pack.id, keyOf(asked))) as FormDefinition | undefined
  if (form && sha256(canonicalJson(form)) !== asked.version) {
    throw new StoreFailure(`What is kept of the form "${asked.id}" is not what was asked: it does not fit its version. Restore it from a backup.`)
  }
  if (form) seen.set(keyOf(asked), form)
  return form
}

function keyOf({ id, version }: FormAsked): string {
  return `form:${id}:${version}`
}
