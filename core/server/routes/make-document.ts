import type { Filled } from '../../cases/case.ts'
import { standingOf } from '../../cases/standing-of.ts'
import { surroundingsThen } from '../../cases/surroundings-then.ts'
import { textIn } from '../../definitions/text.ts'
import { documentContext } from '../../documents/document-context.ts'
import { documentPage } from '../../documents/document-page.ts'
import { DocumentTooLong } from '../../documents/document-limits.ts'
import { offeredDocuments } from '../../documents/offered-documents.ts'
import { renderDocument } from '../../documents/render-document.ts'
import { compileForm } from '../../forms/compile/compile-form.ts'
import { redactCase } from '../../people/redact-case.ts'
import { redactEvents } from '../../people/redact-events.ts'
import { askedForms } from '../asked-forms.ts'
import { caseRead } from '../case-asked.ts'
import { viewerDesk } from '../desk.ts'
import { Refused } from '../refuse.ts'
import { refuseWith } from '../refuse-with.ts'
import type { Route } from '../route.ts'

/** A letter or sheet of a case as a page to print. Its own policy lets nothing in it run, whatever a template says. */
export const makeDocument: Route = {
  method: 'get',
  path: '/api/packs/:pack/cases/:id/documents/:document',
  summary: 'A letter or sheet made from a case, as a page to print',
  query: { language: { type: 'string' } },
  answers: { 200: { description: 'The page', type: 'text/html' } },
  problems: [401, 404, 409],
  async answer(ask) {
    const desk = await viewerDesk(ask)
    const { configuration, viewer, language, today } = desk
    const { kase, events } = await caseRead(desk, ask.params.id ?? '')
    const document = configuration.documents.find(({ id }) => id === ask.params.document)
    const offer = offeredDocuments(configuration, standingOf(kase, configuration, today), viewer.roleId, language).find(({ id }) => id === document?.id)
    if (!document || !offer) throw new Refused(404, 'unknown-document', ask.params.document)
    if (!offer.possible) refuseWith({ kind: 'not-now', title: textIn(offer.title, language), detail: offer.reasons.join('; ') })

    const askedForm = await askedForms(desk, events)
    const seen = redactCase(kase, viewer, configuration, askedForm)
    const seenEvents = redactEvents(events, viewer, configuration, askedForm)
    const formOf = ({ form, number }: Filled) => {
      const asked = askedForm(form)
      const event = seenEvents.find((each) => each.number === number)
      return asked && event && { compiled: compileForm(asked), surroundings: surroundingsThen(event, seenEvents, configuration) }
    }
    const context = documentContext(seen, configuration, formOf, today, language)
    const page = documentPage(textIn(document.title, language), rendered(document, context, language), language)
    return {
      status: 200,
      stream(response) {
        response.set('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        response.type('html').send(page)
      },
    }
  },
}

function rendered(...asked: Parameters<typeof renderDocument>): string {
  try {
    return renderDocument(...asked)
  } catch (error) {
    throw error instanceof DocumentTooLong ? new Refused(409, 'document-too-long') : error
  }
}
