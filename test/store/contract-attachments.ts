import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseStore } from '../../core/store/case-store.ts'
import { opening } from './samples.ts'

/** What every store promises of files that belong to answers. */
export function describeAttachments(name: string, openStore: () => Promise<CaseStore>): void {
  describe(`${name} keeps attachments`, () => {
    let store: CaseStore
    beforeEach(async () => {
      store = await openStore()
    })
    afterEach(() => store.close())

    const [soon, later, now] = ['2026-03-02T08:00:00Z', '2026-03-09T08:00:00Z', '2026-03-05T08:00:00Z']
    const file = (...bytes: number[]) => ({ type: 'image/png', bytes: Uint8Array.from(bytes) })
    const isThere = async (id: string) => (await store.readAttachment('land', id)) !== undefined

    test('come back byte for byte, in their pack only', async () => {
      await store.writeAttachment('land', 'a', file(0, 255, 13, 10, 0), soon)
      const read = await store.readAttachment('land', 'a')
      expect([read?.type, [...(read?.bytes ?? [])]]).toEqual(['image/png', [0, 255, 13, 10, 0]])
      expect(await store.readAttachment('elsewhere', 'a')).toBeUndefined()
      expect(await store.knownAttachments('land', ['a', 'b'])).toEqual(new Set(['a']))
      expect(await store.knownAttachments('land', [])).toEqual(new Set())
    })

    const rows: [string, () => Promise<unknown>, boolean][] = [
      ['that nothing names go when their time is over', async () => {}, false],
      ['uploaded again stay longer', () => store.writeAttachment('land', 'a', file(1), later), true],
      ['uploaded again do not go earlier', () => store.writeAttachment('land', 'a', file(1), '2026-01-01T08:00:00Z'), false],
      ['that a draft names stay as long as the draft', () => store.knownAttachments('land', ['a'], later), true],
      ['that events name stay for ever', () => store.append({ ...opening('L-1'), attachments: ['a'] }), true],
      ['that events name stay for ever, also when they are uploaded again', async () => {
        await store.append({ ...opening('L-1'), attachments: ['a'] })
        await store.writeAttachment('land', 'a', file(1), soon)
      }, true],
      ['of another pack do not count', () => store.append({ ...opening('L-1'), pack: 'elsewhere', attachments: ['a'] }), false],
    ]
    test.each(rows)('%s', async (_what, use, stays) => {
      await store.writeAttachment('land', 'a', file(1), soon)
      await use()
      await store.forgetExpired(now)
      expect(await isThere('a')).toBe(stays)
    })
  })
}
