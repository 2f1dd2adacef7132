import { begunAct } from '../../cases/begun-act.ts'
import { surroundingsOf } from '../../cases/surroundings-of.ts'
import { standingOf } from '../../cases/standing-of.ts'
import { redactCase } from '../../people/redact-case.ts'
import { findAct } from '../../workflow/find-act.ts'
import { possibleActs } from '../../workflow/possible-acts.ts'
import { askedForms } from '../asked-forms.ts'
import { caseRead } from '../case-asked.ts'
import { actorOf, viewerDesk } from '../desk.ts'
import { readDraft } from '../drafts.ts'
import { Refused } from '../refuse.ts'
import type { Route } from '../route.ts'
import { ref } from '../schemas/schema.ts'

/** What a page needs to ask an act's form. It is made of what the viewer may see of the case, and of nothing else. */
export const startAct: Route = {
  method: 'get',
  path: '/api/packs/:pack/cases/:id/acts/:act',
  summary: 'An act about to be done: its form, what the form may read, and the answers it begins with',
  query: { language: { type: 'string' } },
  answers: { 200: { description: 'The act', schema: ref('ActStart') } },
  problems: [401, 404],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const { configuration, workflow, viewer, today, now, language } = desk
    const { id = '', act: actId = '' } = ask.params
    const { kase, events } = await caseRead(desk, id)
    const act = findAct(workflow, kase.phase, actId)
    const offers = possibleActs(workflow, standingOf(kase, configuration, today), actorOf(viewer), configuration.pack.roles, language)
    const offer = offers.find((each) => each.id === actId)
    const definition = act && configuration.forms[act.form]
    if (!act || !offer || !definition) throw new Refused(404, 'unknown-act', actId)

    const askedForm = await askedForms(desk, events)
    const seen = redactCase(kase, viewer, configuration, askedForm)
    const surroundings = surroundingsOf(seen, configuration, act, today, { persona: viewer.persona.id, name: viewer.persona.name, at: now })
    const version = configuration.formVersions[act.form] ?? ''
    const draft = await readDraft(desk, events, act.id)
    const filled = seen.filled[act.form]
    const by = events.find(({ number }) => number === filled?.number)?.by
    const begun = begunAct({
      definition, version, askedForm, surroundings, continues: act.continues === true, ...(filled && by && { filled: { ...filled, by } }),
    })
    return { status: 200, body: { act: offer, form: act.form, version, number: kase.number, surroundings, ...begun, ...(draft && { draft }) } }
  },
}
