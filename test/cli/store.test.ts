import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../core/cli/main.ts'
import { connect } from '../../core/store/sqlite/sqlite-connection.ts'
import { openSqliteStore } from '../../core/store/sqlite/sqlite-store.ts'
import { fill } from '../store/filled-store.ts'
import { noting, opening, summaryOf } from '../store/samples.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

async function run(...argv: string[]) {
  const lines: string[] = []
  const plain = (text: string) => text
  const code = await main(['store', ...argv], { print: (line) => lines.push(line), red: plain, yellow: plain, green: plain })
  return { code, last: lines.at(-1), said: lines.join('\n') }
}

async function filledFile(): Promise<string> {
  const file = join(temporaryFolder(), 'cases.db')
  const store = openSqliteStore(file)
  await fill(store)
  await store.close()
  return file
}

function tamper(file: string, sql: string) {
  const connection = connect(file)
  connection.exec(sql)
  connection.close()
}

test('a database is copied, verified, backed up and restored', async () => {
  const [file, folder] = [await filledFile(), temporaryFolder()]
  const [copy, backup, restored] = ['copy.db', 'cases.backup', 'restored.db'].map((name) => join(folder, name)) as [string, string, string]
  expect(await run('copy', '--from', `file:${file}`, '--to', `file:${copy}`)).toMatchObject({
    code: 0, last: `Everything in file:${file} is in file:${copy}, compared piece by piece.`,
  })
  expect((await run('backup', backup, '--store', `file:${copy}`)).code).toBe(0)
  expect(statSync(backup).mode & 0o777).toBe(0o600)
  expect([existsSync(`${backup}.partial`), existsSync(`${backup}.progress`)]).toEqual([false, false])
  expect((await run('restore', backup, '--store', `file:${restored}`)).code).toBe(0)
  const { code, said } = await run('verify', '--store', `file:${restored}`)
  expect([code, said]).toEqual([0, ['summaries …', 'events …', 'keys …', 'versions of forms …', 'files …', 'readings …', 'drafts, sessions and settings …', 'counters …', 'Everything is as it was written.'].join('\n')])
})

const flaws: [string, string, string][] = [
  ['an answer is changed', `UPDATE events SET body = replace(body, 'ü 1', 'X') WHERE case_id = 'L-3'`, 'land L-3: At event 2 the hash does not fit what is stored.'],
  ['an event in between is gone', `DELETE FROM events WHERE case_id = 'L-3' AND number = 2`, 'land L-3: At event 2 the stored event is missing.'],
  ['the last event is gone', `DELETE FROM events WHERE case_id = 'L-3' AND number = 4`, 'land L-3: At event 4 the stored event is missing: the summary has seen 4.'],
  ['all events are gone', `DELETE FROM events WHERE case_id = 'L-3'`, 'land L-3: Its summary is there, and no event of it.'],
  ['a form is changed', `UPDATE form_versions SET body = replace(body, 'Núñez', 'X')`, 'land note: The form is not what was published as version'],
  ['a file is changed', `UPDATE attachments SET bytes = x'00'`, 'The file is not what was uploaded.'],
]
test.each(flaws)('it is found that %s', async (_what, sql, sentence) => {
  const file = await filledFile()
  tamper(file, sql)
  const { code, said, last } = await run('verify', '--store', `file:${file}`)
  expect(said).toContain(sentence)
  expect([code, last]).toEqual([1, '1 thing is not as written. Restore what is named from a backup.'])
})

test.each([
  ['a summary is gone', `DELETE FROM summaries WHERE case_id = 'L-3'`, 'land L-3: Its summary lags behind event 4: worklists show it as it was until somebody adds to the case or "store verify --mend" makes it again.'],
  ['a summary lags', `UPDATE summaries SET number = 2, body = '${JSON.stringify(summaryOf('L-3', 2))}' WHERE case_id = 'L-3'`, 'Its summary lags behind event 4'],
])('%s, and what makes it again is told', async (_what, sql, sentence) => {
  const file = await filledFile()
  tamper(file, sql)
  const { code, said, last } = await run('verify', '--store', `file:${file}`)
  expect(said).toContain(sentence)
  expect([code, last]).toEqual([1, '1 summary lags, and nothing of it is lost. To make it again: npx caseloom store verify --mend'])
})

test('summaries that lag are made again by the definitions of their pack, where that is here', async () => {
  const file = join(temporaryFolder(), 'cases.db')
  const store = openSqliteStore(file)
  for (const pack of ['italy', 'elsewhere']) await store.append({ ...opening('L-1', { pack }), pack })
  tamper(file, 'DELETE FROM summaries')
  const { code, said } = await run('verify', '--mend', '--store', `file:${file}`)
  expect(code).toBe(1)
  expect(said).toContain('Made again: 1 summary.\nNot made again, because the pack is not here or has errors: elsewhere L-1.')
  const listed = (pack: string) => store.worklist({ pack, sort: 'due', offset: 0, limit: 9 })
  expect(await listed('italy')).toMatchObject({ total: 1, rows: [{ caseId: 'L-1', number: 1, household: 'Rossi' }] })
  expect(await listed('elsewhere')).toMatchObject({ total: 0 })
  await store.close()
})

test('every case that is wrong is named', async () => {
  const file = await filledFile()
  tamper(file, `UPDATE events SET body = replace(body, 'ü 1', 'X'); DELETE FROM summaries WHERE case_id = 'L-4'`)
  const { said, last } = await run('verify', '--store', `file:${file}`)
  expect(said.match(/^land L-\d+/gm)?.sort()).toEqual(['L-1', 'L-10', 'L-11', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6', 'L-7', 'L-9'].map((id) => `land ${id}`))
  expect(said).toContain('9 things are not as written. Restore what is named from a backup.')
  expect(last).toBe('1 summary lags, and nothing of it is lost. To make it again: npx caseloom store verify --mend')
})

test('an answer that names a file which is not there is found', async () => {
  const file = await filledFile()
  const store = openSqliteStore(file)
  await store.append(noting('L-4', 1, `${'0'.repeat(64)}/scan.pdf`))
  await store.close()
  expect((await run('verify', '--store', `file:${file}`)).said).toContain(`land L-4: An answer names the file ${'0'.repeat(64)}, which is not there.`)
})

test('what is only read is not made, and what is there is not written over', async () => {
  const [file, folder] = [await filledFile(), temporaryFolder()]
  const nowhere = join(folder, 'nowhere.db')
  for (const asked of [['verify', '--store', `file:${nowhere}`], ['backup', join(folder, 'b'), '--store', `file:${nowhere}`], ['copy', '--from', `file:${nowhere}`, '--to', `file:${file}`]]) {
    expect(await run(...asked)).toMatchObject({ code: 1, said: `There is no database ${nowhere}.` })
  }
  expect(existsSync(nowhere)).toBe(false)
  const other = await filledFile()
  expect(await run('copy', '--from', `file:${file}`, '--to', `file:${other}`)).toMatchObject({ code: 1, last: 'The database to fill is not empty. Name an empty one: nothing in it is written over.' })
  const there = join(folder, 'there.backup')
  writeFileSync(there, 'mine')
  expect(await run('backup', there, '--store', `file:${file}`)).toMatchObject({ code: 1, last: `The file ${there} is there already. Name another one: a backup is not written over.` })
})

test.each([
  [['verfy'], 'There is no command "store verfy". Did you mean "verify"?'],
  [[], 'What is to be done with the database? There are "copy", "verify", "backup", "restore".'],
  [['copy', '--from', 'file:a'], 'From where to where? Name both with --from and --to.'],
  [['backup'], 'Which file?'],
  [['restore', 'a', 'b'], 'One file at a time: b is too much.'],
  [['verify', '--sotre', 'x'], "Unknown option '--sotre'."],
])('store %j says how it is asked', async (argv, sentence) => {
  const { code, said } = await run(...argv)
  expect([code, said.split('\n')[0]]).toEqual([2, sentence])
  expect(said).toContain('npx caseloom store copy --from URL --to URL')
})

test('an address that names no store, or holds a password, is not repeated', async () => {
  const { code, said } = await run('verify', '--store', 'postgres://anna:secret@host/name')
  expect(code).toBe(1)
  expect(said).not.toContain('secret')
})
