import type { Configuration } from '../definitions/configuration.ts'
import { type Viewer, viewerOf } from '../people/viewer.ts'
import { composeWorkflow, UnknownChoice } from '../workflow/compose-workflow.ts'
import { dateIn } from '../workflow/date-in.ts'
import type { Actor } from '../workflow/standing.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { movedFramework } from './framework-moves.ts'
import type { ServedPack } from './packs.ts'
import type { Parts } from './parts.ts'
import { Refused } from './refuse.ts'
import type { Ask } from './route.ts'
import { type Duty, dutyWords } from './server-words.ts'
import { personaOfSession } from './session.ts'

/** Where a pack's work is done: the definitions in use, how the switches stand, and what day it is there. */
export interface Desk {
  readonly parts: Parts
  readonly configuration: Configuration
  readonly workflow: Workflow
  /** ISO instant. */
  readonly now: string
  /** ISO date in the pack's time zone. */
  readonly today: string
  /** What the asker reads. */
  readonly language: string
}

/** The pack an address names, good or not. Throws Refused when there is none. */
export function packAsked({ parts, params }: Ask): ServedPack {
  const pack = parts.packs.find(params.pack ?? '')
  if (!pack) throw new Refused(404, 'unknown-pack', params.pack)
  return pack
}

/** The desk of the pack an address names. Throws Refused when the pack is not there or never was without errors. */
export async function deskOf(ask: Ask): Promise<Desk> {
  const { id, lastGood } = packAsked(ask)
  if (!lastGood) throw new Refused(503, 'no-configuration', id)
  return openDesk(ask.parts, lastGood.configuration, ask.language)
}

/** A desk with one set of definitions, at the present instant. */
export async function openDesk(parts: Parts, configuration: Configuration, language?: string): Promise<Desk> {
  const { pack } = configuration
  const now = parts.now()
  return {
    parts,
    configuration,
    workflow: await currentWorkflow(parts, configuration),
    now,
    today: dateIn(pack.timeZone, now),
    language: language ?? pack.languages[0],
  }
}

/** The way cases go as the switches stand now; as the pack sets them where nobody moved them, or to something since removed. */
export async function currentWorkflow({ store }: Pick<Parts, 'store'>, configuration: Configuration): Promise<Workflow> {
  const { pack } = configuration
  const moved = await movedFramework(store, pack.id)
  try {
    return composeWorkflow(configuration, moved ?? pack.framework)
  } catch (error) {
    if (!(error instanceof UnknownChoice)) throw error
    return composeWorkflow(configuration, pack.framework)
  }
}

/** A desk with somebody at it. */
export interface ViewerDesk extends Desk {
  readonly viewer: Viewer
}

/** The desk of the pack an address names, with the person of the session. Throws Refused when nobody has signed in. */
export async function viewerDesk(ask: Ask): Promise<ViewerDesk> {
  const desk = await deskOf(ask)
  const persona = await personaOfSession(ask.parts.store, desk.configuration, ask.token, desk.now)
  const viewer = persona && viewerOf(desk.configuration.pack, persona.id)
  if (!viewer) throw new Refused(401, 'no-session')
  return { ...desk, viewer }
}

/** Throws Refused when a page takes itself for somebody other than who is signed in: another page has become somebody else. */
export function refuseOthers({ viewer }: ViewerDesk, persona: string | undefined): void {
  if (persona !== undefined && persona !== viewer.persona.id) throw new Refused(409, 'other-person')
}

/** The same, for people whose role has a duty only. Throws Refused for others. */
export async function dutyDesk(ask: Ask, duty: Duty): Promise<ViewerDesk> {
  const desk = await viewerDesk(ask)
  const { role } = desk.viewer
  const has = duty === 'cases' ? role.cases !== 'none' : role[duty] === true
  if (!has) throw new Refused(403, 'not-for-role', (language) => dutyWords(duty, language))
  return desk
}

/** Who acts, as the workflow knows them. */
export function actorOf({ persona, roleId }: Viewer): Actor {
  return { persona: persona.id, name: persona.name, role: roleId }
}
