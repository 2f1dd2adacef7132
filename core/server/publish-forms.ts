import { canonicalJson } from '../definitions/canonical-json.ts'
import type { Configuration, FormDefinition } from '../definitions/configuration.ts'
import type { FormAsked } from '../cases/case-event.ts'
import { type CaseStore, StoreFailure } from '../store/case-store.ts'
import { sha256 } from '../store/chain.ts'

/** Named by its content, a version is the same in every store; kept here it is compiled once. */
const seen = new Map<string, FormDefinition>()
const published = new WeakMap<CaseStore, WeakSet<Configuration>>()

/**
 * Keeps every form of a configuration for ever as it is asked now, so that answers to it can be shown as they were asked. Of a
 * configuration that was published before nothing is read or written.
 * @param now ISO instant, for versions that are new
 */
export async function publishForms(store: CaseStore, configuration: Configuration, now: string): Promise<void> {
  const done = published.get(store) ?? new WeakSet()
  if (done.has(configuration)) return
  const { pack, forms, formVersions } = configuration
  const known = new Set((await store.publishedForms(pack.id)).map(({ form, version }) => keyOf({ id: form, version })))
  const current = Object.entries(forms).map(([form, definition]) => ({ form, version: formVersions[form] ?? '', publishedAt: now, definition }))
  const fresh = current.filter(({ form, version }) => !known.has(keyOf({ id: form, version })))
  if (fresh.length > 0) await store.publishForms(pack.id, fresh)
  published.set(store, done.add(configuration))
}

/** A form as it was asked; undefined when this version was never published. Throws StoreFailure when what is kept is another form. */
export async function findVersion(store: CaseStore, configuration: Configuration, asked: FormAsked): Promise<FormDefinition | undefined> {
  if (Object.hasOwn(configuration.forms, asked.id) && configuration.formVersions[asked.id] === asked.version) return configuration.forms[asked.id]
  const known = seen.get(keyOf(asked))
  if (known) return known
  const form = (await store.readForm(configuration.pack.id, asked.id, asked.version)) as FormDefinition | undefined
  if (form && sha256(canonicalJson(form)) !== asked.version) {
    throw new StoreFailure(`What is kept of the form "${asked.id}" is not what was asked: it does not fit its version. Restore it from a backup.`)
  }
  if (form) seen.set(keyOf(asked), form)
  return form
}

function keyOf({ id, version }: FormAsked): string {
  return `${id}:${version}`
}
