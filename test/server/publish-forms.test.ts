import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findVersion, publishForms } from '../../core/server/publish-forms.ts'
import { type CaseStore, StoreFailure } from '../../core/store/case-store.ts'
import { sha256 } from '../../core/store/chain.ts'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'
import { canonicalJson } from '../../core/definitions/canonical-json.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

test('a form kept as it was asked is given back; one that was changed since is refused, and not used instead', async () => {
  const store = openSqliteStore(join(temporaryFolder(), 'cases.db'))
  const { note } = configuration.forms
  const asked = { id: 'note', version: sha256(canonicalJson(note)) }
  const other = { id: 'note', version: sha256('another form') }
  for (const { version } of [asked, other]) {
    await store.publishForms('riverland', [{ form: 'note', version, publishedAt: '2026-11-02T08:00:00Z', definition: note }])
  }

  expect(await findVersion(store, configuration, asked)).toEqual(note)
  await expect(findVersion(store, configuration, other)).rejects.toThrow(StoreFailure)
  await expect(findVersion(store, configuration, other)).rejects.toThrow(/^What is kept of the form "note" is not what was asked/)
  await store.close()
})

test('every form is published when it is loaded, once, whether or not anybody answers it', async () => {
  const store = openSqliteStore(join(temporaryFolder(), 'cases.db'))
  let writes = 0
  const counting: CaseStore = { ...store, publishForms: (...given) => (writes++, store.publishForms(...given)) }
  await publishForms(counting, configuration, '2026-11-02T08:00:00Z')
  const all = await store.publishedForms('riverland')
  expect(all.map(({ form }) => form).sort()).toEqual(Object.keys(configuration.forms).sort())

  const again = structuredClone(configuration)
  await publishForms(counting, again, '2026-11-03T08:00:00Z')
  expect([writes, await store.publishedForms('riverland')]).toEqual([1, all])

  const edited = { ...again, formVersions: { ...again.formVersions, note: 'note-2' } }
  await publishForms(counting, edited, '2026-11-04T08:00:00Z')
  expect(await store.publishedForms('riverland', 'note')).toEqual([
    { form: 'note', version: 'note-2', publishedAt: '2026-11-04T08:00:00Z' },
    { form: 'note', version: 'note-1', publishedAt: '2026-11-02T08:00:00Z' },
  ])
  await store.close()
})
