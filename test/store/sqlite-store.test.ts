import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BrokenChain } from '../../core/store/case-store.ts'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'
import { describeStore } from './contract.ts'
import { describeAttachments } from './contract-attachments.ts'
import { describeOperators } from './contract-operators.ts'
import { describeStorePieces } from './contract-pieces.ts'
import { describeWorklists } from './contract-worklists.ts'
import { describeWriters } from './contract-writers.ts'
import { noting, opening } from './samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const files = mkdtempSync(join(tmpdir(), 'caseloom-contract-'))
afterAll(() => rmSync(files, { recursive: true, force: true }))

let opened = 0
const openStore = async () => openSqliteStore(join(files, `${opened++}.db`))
describeStore('SQLite', openStore)
describeWorklists('SQLite', openStore)
describeAttachments('SQLite', openStore)
describeStorePieces('SQLite', openStore)
describeOperators('SQLite', openStore)
describeWriters('SQLite', async (count) => {
  const file = join(files, `${opened++}.db`)
  return Array.from({ length: count }, () => openSqliteStore(file))
}, 12)

const tamperings: [string, string, RegExp][] = [
  ['an answer is changed', `UPDATE events SET body = replace(body, 'note 2', 'note X') WHERE number = 2`, /Case L-1: the hash does not fit what is stored at event 2/],
  ['a hash is changed', `UPDATE events SET hash = 'x' || substr(hash, 2) WHERE number = 1`, /the hash does not fit what is stored at event 1/],
  ['an answer and its hash are changed', `UPDATE events SET body = replace(body, 'note 2', 'X'), hash = 'x' || substr(hash, 2) WHERE number = 2`, /at event 2/],
  ['an event is taken out', `DELETE FROM events WHERE number = 2`, /the stored event is missing at event 2/],
  ['the last event is taken away', `DELETE FROM events WHERE number = 3`, /the stored event is missing at event 3/],
  ['events change places', 'UPDATE events SET number = 9 WHERE number = 2; UPDATE events SET number = 2 WHERE number = 3; UPDATE events SET number = 3 WHERE number = 9', /at event 2/],
  ['an event is moved to another case', `UPDATE events SET case_id = 'L-2'`, /Case L-2: the hash of the event before does not fit at event 1/],
]
test.each(tamperings)('the chain shows that %s', async (_what, sql, sentence) => {
  const file = join(temporaryFolder(), 'cases.db')
  const store = openSqliteStore(file)
  await store.append(opening('L-1'))
  await store.append(noting('L-1', 1))
  await store.append(noting('L-1', 2))
  await store.close()

  const tampering = connect(file)
  tampering.exec(sql)
  tampering.close()

  const again = openSqliteStore(file)
  const reading = again.readEvents('land', sql.includes(`'L-2'`) ? 'L-2' : 'L-1')
  await expect(reading).rejects.toThrow(BrokenChain)
  await expect(reading).rejects.toThrow(sentence)
  await again.close()
})

test('two programs may write to one file, and both see everything', async () => {
  const file = join(temporaryFolder(), 'cases.db')
  const [first, second] = [openSqliteStore(file), openSqliteStore(file)]
  await first.append(opening('L-1'))
  await second.append(noting('L-1', 1))
  await expect(first.append(noting('L-1', 1))).rejects.toThrow('Case L-1 is at event 2, not 1')
  await first.append(noting('L-1', 2))
  expect(await second.readEvents('land', 'L-1')).toHaveLength(3)
  expect([await first.nextCaseNumber('land'), await second.nextCaseNumber('land')]).toEqual([1, 2])
  await Promise.all([first.close(), second.close()])
})

test('versions of forms that an earlier program kept are published since they were first answered', async () => {
  const file = join(temporaryFolder(), 'cases.db')
  const store = openSqliteStore(file)
  await store.append(opening('L-1'))
  await store.append(noting('L-1', 1))
  await store.close()
  const earlier = connect(file)
  earlier.exec(`DROP TABLE form_versions; DROP TABLE attachments; DROP TABLE leases; PRAGMA user_version = 1; DROP INDEX summaries_counted;
    ALTER TABLE summaries DROP COLUMN path; ALTER TABLE summaries DROP COLUMN arrival; ALTER TABLE summaries DROP COLUMN domains; ALTER TABLE summaries DROP COLUMN days_to_first_meeting;
    INSERT INTO state (pack, key, json) VALUES ('land', 'form:note:v1', '{"id":"note"}'), ('land', 'framework', '{"level":"casework"}')`)
  earlier.close()

  const said: string[] = []
  const again = openSqliteStore(file, { say: (sentence) => said.push(sentence) })
  expect(said).toEqual([expect.stringMatching(/^The database .*cases\.db was brought up from schema 1 to \d+\.$/)])
  expect(await again.publishedForms('land')).toEqual([{ form: 'note', version: 'v1', publishedAt: '2026-03-02T09:00:00.000Z' }])
  expect(await again.readForm('land', 'note', 'v1')).toEqual({ id: 'note' })
  expect([await again.readState('land', 'form:note:v1'), await again.readState('land', 'framework')]).toEqual([undefined, { level: 'casework' }])
  await again.close()
})
