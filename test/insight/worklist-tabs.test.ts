import { describe, expect, it } from 'vitest'
import { tabQuery, worklistTabs } from '../../core/insight/worklist-tabs.ts'
import { viewerOf } from '../../core/people/viewer.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const viewer = (persona: string) => viewerOf(configuration.pack, persona)!

describe('the tabs of a worklist', () => {
  it.each([
    ['lu', ['unassigned', 'overdue', 'week', 'all', 'closed']],
    ['wim', ['mine', 'overdue', 'week', 'closed']],
    ['ida', []],
  ])('%s has %j', (persona, tabs) => {
    expect(worklistTabs(viewer(persona))).toEqual(tabs)
  })

  it.each([
    ['wim', 'mine', { status: 'open', worker: 'wim' }],
    ['wim', 'overdue', { status: 'open', dueBefore: '2026-11-23', worker: 'wim' }],
    ['otto', 'week', { status: 'open', dueFrom: '2026-11-23', dueBefore: '2026-11-30', territories: ['north', 'village'] }],
    ['lu', 'unassigned', { status: 'open', unassigned: true }],
    ['lu', 'closed', { status: 'closed' }],
    ['wim', 'all', 'none'],
    ['lu', 'mine', 'none'],
    ['ida', 'closed', 'none'],
  ] as const)('%s asks in %s for %j', (persona, tab, expected) => {
    expect(tabQuery(tab, viewer(persona), '2026-11-23')).toEqual(expected)
  })
})
