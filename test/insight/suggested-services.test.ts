import { expect, it } from 'vitest'
import { suggestedServices } from '../../core/insight/suggested-services.ts'
import { redactCase } from '../../core/people/redact-case.ts'
import { viewerOf } from '../../core/people/viewer.ts'
import { received, screened } from '../cases/desk-of-cases.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'

const suggested = (kase = screened().kase) => suggestedServices(kase, configuration).map(({ service, because }) => [service.id, because])

it('suggests the services that answer what was found, the most serious first, and says because of what', () => {
  expect(suggested()).toEqual([
    ['clinic', ['Somebody is ill', 'Long without work']],
    ['job_club', ['Long without work']],
  ])
})

it('suggests nothing because of what the viewer may not see', () => {
  const seen = redactCase(screened().kase, viewerOf(configuration.pack, 'otto')!, configuration, ({ id }) => configuration.forms[id])
  expect(suggested(seen)).toEqual([
    ['job_club', ['Long without work']],
    ['clinic', ['Long without work']],
  ])
})

it('names a finding once, however many people have it', () => {
  const { kase } = screened()
  const need = kase.findings[0]!
  expect(suggested({ ...kase, findings: [{ ...need, member: 'm1' }, { ...need, member: 'm2' }] })[0]).toEqual(['job_club', ['Long without work']])
})

it('suggests nothing while nothing is found', () => {
  expect(suggested(received().kase)).toEqual([])
})
