import type { LoadedPack } from '../definitions/configuration.ts'
import type { Feed } from '../definitions/definition-types.ts'
import { deliver } from './deliver.ts'
import { type Desk, openDesk } from './desk.ts'
import type { Parts } from './parts.ts'
import { publishForms } from './publish-forms.ts'
import { pastInstant, playStory, StoryRefused } from './play-stories.ts'
import { mendSummaries } from './project.ts'

/**
 * What is done before a pack is served: its forms are published, at its first start the stories are played and the sending
 * programme delivers, at every start summaries that lag are mended. Interrupted in between, the next start takes it up where it
 * stopped.
 * @returns a sentence for each story that does not fit the definitions
 */
export async function beginPack(parts: Parts, pack: LoadedPack): Promise<readonly string[]> {
  if (!pack.configuration) return []
  const desk = await openDesk(parts, pack.configuration)
  const { store } = parts
  await publishForms(store, pack.configuration, desk.now)
  const isFirst = (await store.readState(pack.id, 'begun')) === undefined
  const refused = isFirst && desk.workflow.intake.opens === 'feed' ? await fill(desk, pack) : []
  if (isFirst && refused.length === 0) await store.writeState(pack.id, 'begun', desk.now)
  await mendSummaries(desk)
  return refused
}

async function fill(desk: Desk, { feeds, stories }: LoadedPack): Promise<readonly string[]> {
  const [sender = { id: 'story', title: desk.configuration.pack.system }] = feeds
  const refused: string[] = []
  for (const story of stories) {
    try {
      await playStory(desk, story, sender)
    } catch (error) {
      if (!(error instanceof StoryRefused)) throw error
      refused.push(error.message)
    }
  }
  for (const feed of feeds) await deliverAtStart(desk, feed)
  return refused
}

async function deliverAtStart(desk: Desk, feed: Feed) {
  for (const [place, record] of feed.records.slice(0, feed.atStart ?? 0).entries()) {
    await deliver(desk, feed, record, pastInstant(desk, record.daysAgo ?? 0, place % 40))
  }
}
