import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findVersion } from '../../core/server/keep-versions.ts'
import { StoreFailure } from '../../core/store/case-store.ts'
import { sha256 } from '../../core/store/chain.ts'
import { openSqliteStore } from '../../core/store/sqlite-store.ts'
import { canonicalJson } from '../../core/definitions/canonical-json.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

test('a form kept as it was asked is given back; one that was changed since is refused, and not used instead', async () => {
  const store = openSqliteStore(join(temporaryFolder(), 'cases.db'))
  const { note } = configuration.forms
  const asked = { id: 'note', version: sha256(canonicalJson(note)) }
  const other = { id: 'note', version: sha256('another form') }
  for (const { version } of [asked, other]) await store.writeState('riverland', `form:note:${version}`, note)

  expect(await findVersion(store, configuration, asked)).toEqual(note)
  await expect(findVersion(store, configuration, other)).rejects.toThrow(StoreFailure)
  await expect(findVersion(store, configuration, other)).rejects.toThrow(/^What is kept of the form "note" is not what was asked/)
  await store.close()
})
