import type { AskedForm } from '../cases/asked-form.ts'
import type { CaseEvent } from '../cases/case-event.ts'
import { filledIn } from '../cases/filled-in.ts'
import { type AttachmentNamed, attachmentsIn } from '../forms/check/attachments.ts'
import { compileForm } from '../forms/compile/compile-form.ts'
import { redactEvents } from '../people/redact-events.ts'
import type { ViewerDesk } from './desk.ts'

/** The files that answers of a case name, as far as the viewer sees the answers. */
export function filesSeen({ viewer, configuration }: ViewerDesk, events: readonly CaseEvent[], askedForm: AskedForm): AttachmentNamed[] {
  return redactEvents(events, viewer, configuration, askedForm).flatMap((event) => {
    const filled = filledIn(event)
    const form = filled && askedForm(filled.form)
    return form ? attachmentsIn(compileForm(form), filled.answers) : []
  })
}
