import { describe, expect, it } from 'vitest'
import { maySeeCase } from '../../core/people/may-see-case.ts'
import { viewerOf } from '../../core/people/viewer.ts'
import { worklistLimits } from '../../core/people/worklist-limits.ts'
import { received, screened } from '../cases/desk-of-cases.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const { pack } = configuration
const viewer = (persona: string) => viewerOf(pack, persona)!
const nowhere = { ...received().kase, household: { name: 'Elm', members: received().kase.household.members } }

describe('who somebody is', () => {
  it.each([
    ['lu', 'lead', 'all'],
    ['otto', 'watcher', ['north', 'village']],
    ['ann', 'worker', ['south']],
  ])('%s is a %s and works in %j', (persona, roleId, territories) => {
    expect(viewer(persona)).toMatchObject({ roleId, territories })
  })

  it('is nobody where the pack has no such persona or role any more', () => {
    expect(viewerOf(pack, 'ghost')).toBeUndefined()
    expect(viewerOf({ ...pack, roles: {} }, 'lu')).toBeUndefined()
  })
})

describe('which cases somebody may see', () => {
  it.each([
    ['lu', 'every territory', received().kase, true],
    ['otto', 'the territory around', received().kase, true],
    ['otto', 'a household of no territory', nowhere, false],
    ['lu', 'a household of no territory', nowhere, true],
    ['wim', 'a case that nobody has', received().kase, false],
    ['wim', 'the own case', screened().kase, true],
    ['eve', 'the case of somebody else', screened().kase, false],
    ['ida', 'any case', screened().kase, false],
  ])('%s, %s: %#', (persona, _, kase, expected) => {
    expect(maySeeCase(viewer(persona), kase)).toBe(expected)
  })

  it.each([
    ['lu', {}],
    ['otto', { territories: ['north', 'village'] }],
    ['wim', { worker: 'wim' }],
    ['ida', 'none'],
  ])('and the worklists of %s are limited to them: %j', (persona, expected) => {
    expect(worklistLimits(viewer(persona))).toEqual(expected)
  })
})
