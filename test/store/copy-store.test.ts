import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { backupSource } from '../../core/store/backup-file.ts'
import type { CaseStore } from '../../core/store/case-store.ts'
import { copyInto, type CopySource, refuseHalfFilled } from '../../core/store/copy-store.ts'
import { openStore } from '../../core/store/open-store.ts'
import { portionsOf } from '../../core/store/portions.ts'
import { verifyStore } from '../../core/store/verify-store.ts'
import { writeBackup } from '../../core/store/write-backup.ts'
import { allPieces, asSet } from './contract-pieces.ts'
import { fill } from './filled-store.ts'
import { mongodbHere } from './mongodb-here.ts'
import { opening } from './samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

const mongodb = mongodbHere()
const quietly = () => {}
const NOW = '2026-03-02T09:00:00.000Z'

const addresses = {
  SQLite: () => `file:${join(temporaryFolder(), 'cases.db')}`,
  MongoDB: () => mongodb?.freshDatabase() ?? '',
}
type Kind = keyof typeof addresses

async function opened(kind: Kind): Promise<CaseStore> {
  const store = await openStore(addresses[kind](), quietly)
  onTestFinished(() => store.close())
  return store
}

async function filled(kind: Kind, cases?: number): Promise<CaseStore> {
  const store = await opened(kind)
  await fill(store, cases)
  return store
}

function sourceOf(store: Pick<CaseStore, 'readPieces'>, name = 'elsewhere'): CopySource {
  return { name, portions: (from) => portionsOf(store, from) }
}

/** A store whose pages are small and that goes away while it is read. */
function breakingAfter(store: CaseStore, pages: number): Pick<CaseStore, 'readPieces'> {
  let read = 0
  return {
    readPieces: async (kind, after, limit) => {
      if (read++ >= pages) throw new Error('gone')
      return store.readPieces(kind, after, Math.min(limit, 5))
    },
  }
}

const flawsOf = async (store: CaseStore) => {
  const flaws: string[] = []
  await verifyStore(store, ({ of, sentence }) => flaws.push(`${of}: ${sentence}`), quietly)
  return flaws
}

const ways: [Kind, Kind][] = [['SQLite', 'SQLite'], ['SQLite', 'MongoDB'], ['MongoDB', 'SQLite'], ['MongoDB', 'MongoDB']]
describe.each(ways.filter((kinds) => mongodb || !kinds.includes('MongoDB')))('from %s to %s', (from, to) => {
  test('everything is there afterwards, as it was', async () => {
    const [source, target] = [await filled(from), await opened(to)]
    await copyInto(target, sourceOf(source), quietly)
    expect(asSet(await allPieces(target))).toEqual(asSet(await allPieces(source)))
    expect(await target.readEvents('land', 'L-3')).toEqual(await source.readEvents('land', 'L-3'))
    expect(await flawsOf(target)).toEqual([])
  })

  test('a copy that is interrupted again and again goes on where it was', async () => {
    const [source, target] = [await filled(from), await opened(to)]
    let tries = 0
    const copied = async (): Promise<void> => {
      tries++
      await copyInto(target, sourceOf(breakingAfter(source, 4)), quietly).catch((error: Error) => {
        expect(error.message).toBe('gone')
        return copied()
      })
    }
    await copied()
    expect(tries).toBeGreaterThan(4)
    expect(asSet(await allPieces(target))).toEqual(asSet(await allPieces(source)))
  })

  test('a backup, interrupted and gone on with, restores everything', async () => {
    const [source, target] = [await filled(from), await opened(to)]
    const file = join(temporaryFolder(), 'cases.backup')
    let tries = 0
    const written = async (): Promise<void> => {
      tries++
      const breaking = { ...source, ...breakingAfter(source, 4) }
      await writeBackup(breaking, 'elsewhere', file, NOW, quietly).catch((error: Error) => {
        expect(error.message).toBe('gone')
        return written()
      })
    }
    await written()
    expect(tries).toBeGreaterThan(4)
    await copyInto(target, await backupSource(file), quietly)
    expect(asSet(await allPieces(target))).toEqual(asSet(await allPieces(source)))
  })
})

test('a store that is filled only in part says so, and is filled from nowhere else', async () => {
  const [source, target] = [await filled('SQLite'), await opened('SQLite')]
  await expect(copyInto(target, sourceOf(breakingAfter(source, 3), 'file:a.db'), quietly)).rejects.toThrow('gone')
  await expect(refuseHalfFilled(target)).rejects.toThrow('The database is filled only in part: it was being copied from file:a.db. Run that copy again')
  await expect(copyInto(target, sourceOf(source, 'file:b.db'), quietly)).rejects.toThrow('was being filled from file:a.db, not from file:b.db')
  await copyInto(target, sourceOf(source, 'file:a.db'), quietly)
  await refuseHalfFilled(target)
})

test('a store that has something is not written over', async () => {
  const [source, target] = [await filled('SQLite'), await opened('SQLite')]
  await target.writeState('land', 'framework', { level: 'referral' })
  await expect(copyInto(target, sourceOf(source), quietly)).rejects.toThrow('The database to fill is not empty')
  expect(await allPieces(target)).toHaveLength(1)
})

test('a case begun while the copy is made is in it whole or not at all', async () => {
  const [source, target] = [await filled('SQLite'), await opened('SQLite')]
  const meanwhile: CopySource = {
    name: 'elsewhere',
    async *portions(from) {
      for await (const portion of portionsOf(source, from)) {
        if (portion.kind === 'claim') await source.append(opening('L-99', {}, ['tax:99']))
        yield portion.kind === 'claim' ? { ...portion, pieces: (await source.readPieces('claim', undefined, 500)).pieces } : portion
      }
    },
  }
  await copyInto(target, meanwhile, quietly)
  expect((await source.casesByKey('land', ['tax:99'])).size).toBe(1)
  expect((await target.casesByKey('land', ['tax:99'])).size).toBe(0)
  await target.append(opening('L-99', {}, ['tax:99']))
})

const damages: [string, (file: string) => void, RegExp][] = [
  ['cut off in the middle', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)), /cannot be read after line \d+|is cut off/],
  ['without its last line', (file) => rewritten(file, (lines) => lines.slice(0, -1)), /is cut off: its last line is missing\. Nothing of it was written\.$/],
  ['with an answer changed', (file) => rewritten(file, (lines) => lines.map((line) => line.replace('ü 1', 'ü 7'))), /is damaged: what is in it is not what it tells of itself/],
  ['with a line left out', (file) => rewritten(file, (lines) => lines.toSpliced(5, 1)), /is damaged/],
  ['with a line of nonsense', (file) => rewritten(file, (lines) => lines.toSpliced(5, 0, '{"kind":"nonsense"}')), /cannot be read after line 6: a line is no piece of a store/],
  ['of a newer program', (file) => rewritten(file, ([first = '', ...lines]) => [first.replace(':1', ':9'), ...lines]), /newer version of this program \(format 9, known up to 1\)/],
  ['of something else', (file) => writeFileSync(file, gzipSync('hello\n')), /cannot be read after line 1/],
  ['that is not compressed', (file) => writeFileSync(file, 'hello\n'), /cannot be read: incorrect header check/],
  ['that is empty', (file) => writeFileSync(file, ''), /is empty|cannot be read/],
]
test.each(damages)('a backup %s is refused before anything is written', async (_what, damage, sentence) => {
  const file = join(temporaryFolder(), 'cases.backup')
  await writeBackup(await filled('SQLite'), 'elsewhere', file, NOW, quietly)
  damage(file)
  await expect(backupSource(file)).rejects.toThrow(sentence)
})

function rewritten(file: string, change: (lines: string[]) => string[]) {
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  writeFileSync(file, gzipSync(`${change(lines).join('\n')}\n`))
}
