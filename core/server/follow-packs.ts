import { beginPack } from './begin-packs.ts'
import { forgetExpired } from './forget-expired.ts'
import type { ServedPack } from './packs.ts'
import type { Parts } from './parts.ts'

/**
 * Makes every pack ready to be served, without what has expired meanwhile, and again whenever its files have changed; then open pages are told.
 * @param say takes the sentence for a story that does not fit its definitions
 */
export async function followPacks(parts: Parts, say: (sentence: string) => void): Promise<void> {
  await forgetExpired(parts, parts.now())
  for (const pack of parts.packs.all()) await begin(parts, pack, say)
  parts.packs.onChange((pack) => {
    // Pages are told at once: they show problems even where summaries cannot be mended.
    parts.live.tell(pack.id, {
      event: 'configuration',
      version: pack.lastGood?.configuration.version ?? null,
      problems: pack.problems.length,
    })
    begin(parts, pack, say).catch((error: unknown) => parts.log.error({ pack: pack.id, error: String(error) }))
  })
}

async function begin(parts: Parts, { lastGood, good }: ServedPack, say: (sentence: string) => void) {
  if (!good || !lastGood) return
  for (const sentence of await beginPack(parts, lastGood)) say(sentence)
}
