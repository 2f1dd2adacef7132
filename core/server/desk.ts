import type { Configuration } from '../definitions/configuration.ts'
import type { Framework } from '../definitions/definition-types.ts'
import { composeWorkflow, UnknownChoice } from '../workflow/compose-workflow.ts'
import { dateIn } from '../workflow/date-in.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { ServedPack } from './packs.ts'
import type { Parts } from './parts.ts'
import { Refused } from './refuse.ts'
import type { Ask } from './route.ts'

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
export async function currentWorkflow({ store }: Parts, configuration: Configuration): Promise<Workflow> {
  const { pack } = configuration
  const moved = (await store.readState(pack.id, 'framework')) as Framework | undefined
  try {
    return composeWorkflow(configuration, moved ?? pack.framework)
  } catch (error) {
    if (!(error instanceof UnknownChoice)) throw error
    return composeWorkflow(configuration, pack.framework)
  }
}
