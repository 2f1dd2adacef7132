import type { LoadedPack } from '../definitions/configuration.ts'
import type { Feed } from '../definitions/definition-types.ts'
import { deliver } from './deliver.ts'
import { type Desk, openDesk } from './desk.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Parts } from './parts.ts'
import { publishForms } from './publish-forms.ts'
import { pastInstant, playStory, StoryRefused } from './play-stories.ts'
import { mendSummaries } from './project.ts'

/**
 * What is done before a pack is served: its forms are published, at its first start the stories are played and the sending
 * programme delivers, at every start summaries that lag are mended. Of processes that start together one does it. Interrupted in between, the next
 * start takes it up where it stopped.
 * @returns a sentence for each story that does not fit the definitions
 */
export async function beginPack(parts: Parts, pack: LoadedPack): Promise<readonly string[]> {
  if (!pack.configuration) return []
  const desk = await openDesk(parts, pack.configuration)
  const { store } = parts
  await publishForms(store, pack.configuration, desk.now)
  const isDone = async () => (await store.readState(pack.id, 'begun')) !== undefined
  const work = async (goOn: () => Promise<void>) => {
    const refused = desk.workflow.intake.opens === 'feed' ? await fill(desk, pack, goOn) : []
    if (refused.length === 0) await store.writeState(pack.id, 'begun', desk.now)
    return refused
  }
  const refused = (await isDone()) ? undefined : await oneAtATime(parts, pack.id, 'begin', { isDone, work })
  await mendSummaries(desk)
  return refused ?? []
}

async function fill(desk: Desk, { feeds, stories }: LoadedPack, goOn: () => Promise<void>): Promise<readonly string[]> {
  const [sender = { id: 'story', title: desk.configuration.pack.system }] = feeds
  const refused: string[] = []
  for (const story of stories) {
    await goOn()
    try {
      await playStory(desk, story, sender)
    } catch (error) {
      if (!(error instanceof StoryRefused)) throw error
      refused.push(error.message)
    }
  }
  for (const feed of feeds) await deliverAtStart(desk, feed, goOn)
  return refused
}

async function deliverAtStart(desk: Desk, feed: Feed, goOn: () => Promise<void>) {
  for (const [place, record] of feed.records.slice(0, feed.atStart ?? 0).entries()) {
    await goOn()
    await deliver(desk, feed, record, pastInstant(desk, record.daysAgo ?? 0, place % 40))
  }
}
