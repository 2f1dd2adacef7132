import type { LoadedPack } from '../definitions/configuration.ts'
import type { Feed, Story } from '../definitions/definition-types.ts'
import { deliver } from './deliver.ts'
import { type Desk, openDesk } from './desk.ts'
import type { Parts } from './parts.ts'
import { pastInstant, playStory, StoryRefused } from './play-stories.ts'
import { mendSummaries } from './project.ts'

/**
 * What is done before a pack is served: at its first start the sending programme delivers and the stories are played, at
 * every start summaries that lag are mended. Interrupted in between, the next start takes it up where it stopped.
 * @returns the sentence for a story that does not fit its definitions
 */
export async function beginPack(parts: Parts, { configuration, feeds, stories }: LoadedPack): Promise<string | undefined> {
  if (!configuration) return undefined
  const desk = await openDesk(parts, configuration)
  const pack = configuration.pack.id
  try {
    if ((await parts.store.readState(pack, 'begun')) === undefined) {
      if (desk.workflow.intake.opens === 'feed') await fill(desk, feeds, stories)
      await parts.store.writeState(pack, 'begun', desk.now)
    }
  } catch (error) {
    if (!(error instanceof StoryRefused)) throw error
    return error.message
  }
  await mendSummaries(desk)
  return undefined
}

async function fill(desk: Desk, feeds: readonly Feed[], stories: readonly Story[]) {
  const [sender = { id: 'story', title: desk.configuration.pack.system }] = feeds
  for (const story of stories) await playStory(desk, story, sender)
  for (const feed of feeds) await deliverAtStart(desk, feed)
}

async function deliverAtStart(desk: Desk, feed: Feed) {
  for (const [place, record] of feed.records.slice(0, feed.atStart ?? 0).entries()) {
    await deliver(desk, feed, record, pastInstant(desk, record.daysAgo ?? 0, place % 40))
  }
}
