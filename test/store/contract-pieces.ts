import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CaseStore, StoreFailure } from '../../core/store/case-store.ts'
import { type Piece, PIECE_KINDS } from '../../core/store/piece.ts'
import { noting, opening, summaryOf } from './samples.ts'

/** Every piece of a kind, or of all kinds, read in pages. */
export async function allPieces(store: CaseStore, limit = 500, kinds: readonly Piece['kind'][] = PIECE_KINDS): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const kind of kinds) {
    let after: string | undefined
    do {
      const page = await store.readPieces(kind, after, limit)
      pieces.push(...page.pieces)
      after = page.next
    } while (after !== undefined)
  }
  return pieces
}

/** Whatever their order: stores sort letters in their own ways. */
export function asSet(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => JSON.stringify(piece.kind === 'attachment' ? { ...piece, bytes: [...piece.bytes] } : piece)).toSorted()
}

/** What every store promises of leases and of what goes from one store to another. */
export function describeStorePieces(name: string, openStore: () => Promise<CaseStore>): void {
  describe(`${name} shares work between processes`, () => {
    let store: CaseStore
    beforeEach(async () => {
      store = await openStore()
    })
    afterEach(() => store.close())
    const [t0, t1, t2, t3] = ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:10.000Z', '2026-03-02T09:00:20.000Z', '2026-03-02T09:00:30.000Z']

    test('work that one holder has is nobody else\'s until its time is over', async () => {
      expect(await store.claimWork('land', 'begin', 'a', t0, t2)).toBe(true)
      expect(await store.claimWork('land', 'begin', 'b', t1, t3)).toBe(false)
      expect(await store.claimWork('land', 'begin', 'b', t2, t3)).toBe(true)
      expect(await store.claimWork('land', 'begin', 'a', t2, t3)).toBe(false)
    })

    test('its holder may have it for longer', async () => {
      await store.claimWork('land', 'begin', 'a', t0, t1)
      expect(await store.claimWork('land', 'begin', 'a', t0, t3)).toBe(true)
      expect(await store.claimWork('land', 'begin', 'b', t2, t3)).toBe(false)
    })

    test('work that is ended is free, and only its holder ends it', async () => {
      await store.claimWork('land', 'begin', 'a', t0, t3)
      await store.endWork('land', 'begin', 'b')
      expect(await store.claimWork('land', 'begin', 'b', t1, t3)).toBe(false)
      await store.endWork('land', 'begin', 'a')
      expect(await store.claimWork('land', 'begin', 'b', t1, t3)).toBe(true)
    })

    test('other work, and the same in another pack, is something else', async () => {
      await store.claimWork('land', 'begin', 'a', t0, t3)
      expect(await store.claimWork('land', 'remind', 'b', t0, t3)).toBe(true)
      expect(await store.claimWork('elsewhere', 'begin', 'b', t0, t3)).toBe(true)
    })

    test('of many that want it at once one has it', async () => {
      const taken = await Promise.all(Array.from({ length: 8 }, (_, holder) => store.claimWork('land', 'begin', `holder ${holder}`, t0, t3)))
      expect(taken.filter(Boolean)).toHaveLength(1)
    })
  })

  describe(`${name} goes from store to store`, () => {
    let [from, to] = [] as unknown as [CaseStore, CaseStore]
    beforeEach(async () => {
      ;[from, to] = [await openStore(), await openStore()]
      await from.append({ ...opening('L-1', { worker: 'anna', keys: ['RSSNNA90'] }, ['tax:A', 'record:feed/1']), attachments: [] })
      await from.append(noting('L-1', 1, 'núñez 100% $a.b "quoted"'))
      for (let number = 2; number < 6; number++) await from.append(noting('L-1', number))
      await from.append(opening('L-2', {}, ['tax:B']))
      await from.append({ ...opening('L-1'), pack: 'elsewhere', summary: { ...summaryOf('L-1', 1), pack: 'elsewhere' } })
      await from.writeAttachment('land', 'a', { type: 'image/png', bytes: Uint8Array.from([0, 255, 13, 10, 0]) }, '2026-03-09T08:00:00Z')
      await from.writeAttachment('land', 'b', { type: 'application/pdf', bytes: Uint8Array.from([37, 80]) }, '2026-03-09T08:00:00Z')
      await from.append({ ...noting('L-2', 1), attachments: ['b'] })
      await from.publishForms('land', [{ form: 'note', version: 'v1', publishedAt: '2026-03-01T08:00:00Z', definition: { id: 'note', $schema: 'x', 'a.b': [[null, 'ü'], -1.5] } }])
      await from.writeState('land', 'framework', { level: 'casework', $set: { 'a.b': [[], {}] } })
      await from.writeState('land', 'session:x', { persona: 'anna' }, '2026-03-09T08:00:00Z')
      await from.recordReading('land', 'L-1', { at: '2026-03-02T09:00:01Z', persona: 'anna', name: 'Anna', role: 'worker' })
      await from.nextCaseNumber('land')
      await from.nextCaseNumber('land')
      await from.claimWork('land', 'begin', 'a', '2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z')
    })
    afterEach(() => Promise.all([from.close(), to.close()]))

    test('pages give every piece once, whatever their size', async () => {
      const [whole, small] = [await allPieces(from), await allPieces(from, 2)]
      expect(small).toEqual(whole)
      const counts = PIECE_KINDS.map((kind) => [kind, whole.filter((piece) => piece.kind === kind).length])
      expect(Object.fromEntries(counts)).toEqual({ summary: 3, event: 9, claim: 3, form: 1, attachment: 2, reading: 1, state: 2, counter: 1 })
    })

    test('events come case by case in order', async () => {
      const events = (await allPieces(from, 2, ['event'])).flatMap((piece) => (piece.kind === 'event' ? [piece] : []))
      const ofFirst = events.filter(({ pack, caseId }) => pack === 'land' && caseId === 'L-1')
      expect(ofFirst.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
      const places = ofFirst.map((event) => events.indexOf(event))
      expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index))
    })

    test('what was written elsewhere is here what it was there, also when it is written twice', async () => {
      const pieces = await allPieces(from)
      for (const kind of PIECE_KINDS) await to.writePieces(pieces.filter((piece) => piece.kind === kind))
      for (let at = 0; at < pieces.length; at += 3) await to.writePieces(pieces.slice(at, at + 3))
      expect(asSet(await allPieces(to))).toEqual(asSet(pieces))
      expect(await to.readEvents('land', 'L-1')).toEqual(await from.readEvents('land', 'L-1'))
      expect(await to.worklist({ pack: 'land', sort: 'due', offset: 0, limit: 9, search: 'RSSNNA', searchKeys: true }))
        .toEqual(await from.worklist({ pack: 'land', sort: 'due', offset: 0, limit: 9, search: 'RSSNNA', searchKeys: true }))
      expect(await to.readState('land', 'framework')).toEqual({ level: 'casework', $set: { 'a.b': [[], {}] } })
      expect(await to.readForm('land', 'note', 'v1')).toEqual(await from.readForm('land', 'note', 'v1'))
    })

    test('it goes on there as it would have here', async () => {
      await to.writePieces(await allPieces(from))
      expect(await to.nextCaseNumber('land')).toBe(3)
      await to.append(noting('L-1', 6))
      expect(await to.readEvents('land', 'L-1')).toHaveLength(7)
      await expect(to.append(opening('L-9', {}, ['tax:A']))).rejects.toThrow('Another case, L-1, already has this key.')
      await to.forgetExpired('2026-03-10T08:00:00Z')
      expect(await to.knownAttachments('land', ['a', 'b'])).toEqual(new Set(['b']))
      expect(await to.readState('land', 'session:x')).toBeUndefined()
      expect(await to.claimWork('land', 'begin', 'b', '2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z')).toBe(true)
    })

    test('older pieces undo nothing that is newer', async () => {
      const pieces = await allPieces(from)
      await from.append(noting('L-1', 6))
      await from.nextCaseNumber('land')
      await from.writePieces(pieces.filter(({ kind }) => kind === 'summary' || kind === 'counter'))
      expect((await from.worklist({ pack: 'land', sort: 'openedAt', offset: 0, limit: 1 })).rows[0]?.number).toBe(7)
      expect(await from.nextCaseNumber('land')).toBe(4)
    })

    test('a key whose case never came about does not travel', async () => {
      await from.writePieces([{ kind: 'claim', pack: 'land', key: 'tax:Z', caseId: 'L-7' }])
      expect(await allPieces(from, 2, ['claim'])).toHaveLength(3)
    })

    test('another event or another owner of a key is refused', async () => {
      await to.append(opening('L-1', {}, ['tax:B']))
      await to.append(noting('L-1', 1, 'something else'))
      const pieces = await allPieces(from)
      const of = (kind: Piece['kind']) => to.writePieces(pieces.filter((piece) => piece.kind === kind))
      await expect(of('event')).rejects.toThrow(StoreFailure)
      await expect(of('event')).rejects.toThrow('event 2 of case L-1 is another one')
      await expect(to.writePieces(pieces.filter((piece) => piece.kind === 'claim' && piece.key === 'tax:B'))).rejects.toThrow('a key of case L-2 belongs to case L-1')
      expect((await to.readEvents('land', 'L-1'))[1]).toMatchObject({ answers: { note: 'something else' } })
    })
  })
}
