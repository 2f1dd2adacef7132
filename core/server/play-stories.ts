import { performAct } from '../cases/perform-act.ts'
import type { Refusal } from '../cases/refusal.ts'
import type { Story, StoryAct } from '../definitions/definition-types.ts'
import type { Answers } from '../forms/answers.ts'
import type { Value } from '../expressions/value.ts'
import { addDays } from '../workflow/iso-days.ts'
import { afterOthers } from './after-others.ts'
import { commitEvents } from './commit-events.ts'
import { deliver } from './deliver.ts'
import type { Desk } from './desk.ts'

const MORNING = 'T08:30:00.000Z'
const MINUTES_BETWEEN_ACTS = 10

/** An act of a story was refused: the story does not fit the definitions. */
export class StoryRefused extends Error {
  constructor(story: Story, place: number, act: StoryAct, { title, detail, problems = [] }: Refusal) {
    const answers = problems.map(({ at, message }) => `\n  ${at} ${message}`).join('')
    super(`The story "${story.id}" stops at act ${place + 1}, "${act.act}" by ${act.persona}: ${title}. ${detail}${answers}`)
  }
}

/**
 * Plays a story through the same acts as everything else, with instants that lie in the past; what was played before is
 * not played again. Throws StoryRefused when an act cannot be done.
 */
export async function playStory(desk: Desk, story: Story, feed: Parameters<typeof deliver>[1]): Promise<void> {
  const arrived = pastInstant(desk, story.record.daysAgo ?? 0, 0)
  const { caseId } = await deliver(desk, feed, story.record, arrived)
  for (const [place, act] of story.acts.entries()) await afterOthers(() => playAct(desk, story, caseId, place, act))
}

/** ISO instant some days ago in the morning, a while after what went before on that day, and never after now. */
export function pastInstant({ today, now }: Pick<Desk, 'today' | 'now'>, daysAgo: number, place: number): string {
  const morning = Date.parse(addDays(today, -daysAgo) + MORNING)
  const instant = new Date(morning + place * MINUTES_BETWEEN_ACTS * 60_000).toISOString()
  return instant < now ? instant : now
}

/** Answers in which texts such as =today+7 or =today-3T10:30 have become dates. */
export function withDates(answers: unknown, today: string): Value {
  if (Array.isArray(answers)) return answers.map((answer) => withDates(answer, today))
  if (typeof answers === 'object' && answers !== null) {
    return Object.fromEntries(Object.entries(answers).map(([question, answer]) => [question, withDates(answer, today)]))
  }
  return typeof answers === 'string' ? dated(answers, today) : (answers as Value)
}

function dated(answer: string, today: string): string {
  const [, days, time] = /^=today([+-]\d+)?(T.+)?$/.exec(answer) ?? [answer]
  return answer.startsWith('=today') ? addDays(today, Number(days ?? 0)) + (time ?? '') : answer
}

async function playAct(desk: Desk, story: Story, caseId: string, place: number, act: StoryAct) {
  const { parts, configuration, workflow, today, language } = desk
  const { pack } = configuration
  const events = await parts.store.readEvents(pack.id, caseId)
  const requestId = `story-${story.id}-${place + 1}`
  // A story mended since, or told from another day, is not another story.
  if (events.some((event) => event.requestId === requestId)) return
  const last = events.at(-1)?.at ?? ''
  const instant = pastInstant(desk, act.daysAgo, place + 1)
  const persona = pack.personas.find(({ id }) => id === act.persona)
  const performed = performAct({
    configuration,
    workflow,
    events,
    language,
    at: instant > last ? instant : last,
    actor: { persona: act.persona, name: persona?.name ?? act.persona, role: persona?.role ?? '' },
    request: {
      act: act.act,
      number: events.length,
      answers: withDates(act.answers, today) as Answers,
      requestId,
    },
  })
  if (!performed.done) throw new StoryRefused(story, place, act, performed.refusal)
  await commitEvents(desk, events, performed.events)
}
