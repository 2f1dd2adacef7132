import { describe, expect, it } from 'vitest'
import type { Case } from '../../core/cases/case.ts'
import { performAct } from '../../core/cases/perform-act.ts'
import { composeWorkflow } from '../../core/workflow/compose-workflow.ts'
import { configuration } from '../fixtures/pack-for-cases/configuration.ts'
import { asked, ILL, received, WELL } from './desk-of-cases.ts'

describe('somebody who does not see a finding', () => {
  const form = structuredClone(configuration.forms['note']!)
  form.answers.properties!['about'] = { type: 'string', title: 'About', optionsFrom: 'findings' }
  const other = { ...configuration, forms: { ...configuration.forms, note: form } }
  const { events } = received().does('lu', 'assign', { worker: 'wim' }, '2026-11-03').does('wim', 'tell', { text: 'x' }, '2026-11-05').does('wim', 'look', ILL, '2026-11-06')
  const acknowledging = composeWorkflow(other, other.pack.framework)
  const open = { ...acknowledging, acts: acknowledging.acts.map((act) => (act.id === 'acknowledge' ? { ...act, offerWhen: 'true' } : act)) }
  const noting = (about: string) =>
    performAct({
      ...asked(events, 'wim', 'acknowledge', { text: 'x', about }, '2026-11-07'),
      configuration: other,
      workflow: open,
      seenCase: (kase) => ({ ...kase, findings: kase.findings.filter(({ sensitive }) => !sensitive) }),
    })

  it.each(['ill', 'none_of_them'])('cannot choose %s, nor learn that it is there', (about) => {
    expect(noting(about)).toMatchObject({ done: false, refusal: { kind: 'invalid', problems: [{ at: '/about', code: 'not-offered' }] } })
  })

  const ill = 'count(findings[id = "ill"]) > 0'
  const probes: [string, object, object][] = [
    ['a check', { type: 'string', title: 'Probe', check: [{ that: `not(${ill})`, message: 'Told.' }] }, { probe: 'x' }],
    ['a question that is asked only then', { type: 'string', title: 'Probe', visibleWhen: ill }, { probe: 'x' }],
    ['a question that must be answered then', { type: 'string', title: 'Probe', requiredWhen: ill }, {}],
    ['options that are offered only then', { type: 'string', title: 'Probe', optionsFrom: 'services', optionsWhere: ill }, { probe: 'clinic' }],
  ]
  it.each(probes)('does not learn by trying %s that it is there', (_what, probe, answers) => {
    const trying = (seesAll: boolean, finding: boolean) => {
      const probing = structuredClone(form)
      Object.assign(probing.answers.properties!, { probe })
      const told = finding ? events : received().does('lu', 'assign', { worker: 'wim' }, '2026-11-03').does('wim', 'tell', { text: 'x' }, '2026-11-05').does('wim', 'look', WELL, '2026-11-06').events
      return performAct({
        ...asked(told, 'wim', 'acknowledge', { text: 'x', ...answers }, '2026-11-07'),
        configuration: { ...configuration, forms: { ...configuration.forms, note: probing } },
        workflow: open,
        ...(seesAll ? {} : { seenCase: (kase) => ({ ...kase, findings: kase.findings.filter(({ sensitive }) => !sensitive) }) }),
      })
    }
    expect(trying(true, true).done, 'whoever sees it is held to it').not.toBe(trying(true, false).done)
    expect(trying(false, true).done).toBe(trying(false, false).done)
  })

  it('has what is worked out of it recorded all the same, also when the request is sent again', () => {
    const counting = structuredClone(form)
    Object.assign(counting.answers.properties!, {
      worked: { type: 'boolean', title: 'Worked out', sensitive: true, calculate: ill },
      then: { type: 'object', title: 'Then', properties: { why: { type: 'string', title: 'Why', visibleWhen: `not(${ill})` } } },
    })
    const act = {
      ...asked(events, 'wim', 'acknowledge', { text: 'x', then: { why: 'As asked.' } }, '2026-11-07'),
      configuration: { ...configuration, forms: { ...configuration.forms, note: counting } },
      workflow: open,
      seenCase: (kase: Case) => ({ ...kase, findings: kase.findings.filter(({ sensitive }) => !sensitive) }),
    }
    const performed = performAct(act)
    expect(performed).toMatchObject({ done: true, events: [{ answers: { text: 'x', worked: true, then: { why: 'As asked.' } } }] })
    expect(performed.done && performAct({ ...act, events: [...events, ...performed.events] })).toMatchObject({ done: true, repeated: true })
  })

  it('can choose one that is seen', () => {
    expect(noting('long_jobless').done || noting('long_jobless')).toBe(true)
  })
})
