import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StoreFailure } from '../../core/store/case-store.ts'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { withFailures } from '../../core/store/sqlite/sqlite-failure.ts'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'
import { noting, opening } from './samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const NOBODY = 65534

async function madeDatabase(): Promise<string> {
  const file = join(temporaryFolder(), 'cases.db')
  const store = openSqliteStore(file)
  await store.append(opening('L-1'))
  await store.close()
  return file
}

/** The superuser may write everywhere, so what a file's rights forbid is tried as somebody else. */
async function asOrdinaryUser(work: () => Promise<void>) {
  const isSuperuser = process.geteuid?.() === 0
  if (isSuperuser) process.seteuid?.(NOBODY)
  try {
    await work()
  } finally {
    if (isSuperuser) process.seteuid?.(0)
  }
}

test('a database that another process holds is named as locked, and goes on afterwards', async () => {
  const file = await madeDatabase()
  const store = openSqliteStore(file, { busyMilliseconds: 20 })
  const other = connect(file)
  other.exec('BEGIN IMMEDIATE')
  await expect(store.append(noting('L-1', 1))).rejects.toThrow(/cases\.db is locked by another process\. Close the other program that uses it, then try again\.$/)
  other.exec('ROLLBACK')
  other.close()
  await store.append(noting('L-1', 1))
  expect(await store.readEvents('land', 'L-1')).toHaveLength(2)
  await store.close()
})

test('a read-only file is named as such', async () => {
  const file = await madeDatabase()
  chmodSync(join(file, '..'), 0o755)
  chmodSync(file, 0o444)
  await asOrdinaryUser(async () => {
    const open = async () => {
      const store = openSqliteStore(file)
      await store.append(noting('L-1', 1))
    }
    await expect(open()).rejects.toThrow(/is read-only, so nothing can be saved\. Give this user the right to write/)
  })
})

test('a folder in which nothing can be written is named as such', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o555)
  await asOrdinaryUser(async () => {
    expect(() => openSqliteStore(join(folder, 'cases.db'))).toThrow(/cannot be opened\. Check that its folder exists and that this user may read and write it\.$/)
  })
  expect(existsSync(join(folder, 'cases.db'))).toBe(false)
})

test('a full disk refuses the write and keeps what was acknowledged', async () => {
  const file = await madeDatabase()
  const store = openSqliteStore(file, { maxPages: 60 })
  let acknowledged = 1
  const fill = async () => {
    for (; acknowledged < 500; acknowledged++) await store.append(noting('L-1', acknowledged, 'x'.repeat(4000)))
  }
  await expect(fill()).rejects.toThrow(/cannot grow: the disk is full\. Free some space, then try again; nothing of the refused write was stored\.$/)
  expect(await store.readEvents('land', 'L-1')).toHaveLength(acknowledged)
  await store.close()
})

test('a file that is not a database is left alone', () => {
  const file = join(temporaryFolder(), 'cases.db')
  writeFileSync(file, 'Minutes of the meeting. '.repeat(50))
  expect(() => openSqliteStore(file)).toThrow(/is not a database\. Move the file away, or name another folder in CASELOOM_DATA\.$/)
})

test('a database of another program is left alone', () => {
  const file = join(temporaryFolder(), 'cases.db')
  const other = connect(file)
  other.exec('CREATE TABLE songs (title TEXT)')
  other.close()
  expect(() => openSqliteStore(file)).toThrow(/belongs to another program/)
})

test('a database of a newer program is left alone', async () => {
  const file = await madeDatabase()
  const newer = connect(file)
  newer.exec('PRAGMA user_version = 99')
  newer.close()
  expect(() => openSqliteStore(file)).toThrow(/was written by a newer version of this program \(schema 99, known up to \d+\)/)
})

test.each([10, 11, 522])('every result code of SQLite becomes a sentence (%i)', (errcode) => {
  const failing = () => withFailures('cases.db', () => { throw Object.assign(new Error('disk'), { errcode }) })
  expect(failing).toThrow(StoreFailure)
  expect(failing).toThrow(/^The database cases\.db (could|is|cannot) .*\.$/)
})
