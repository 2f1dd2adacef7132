import Handlebars from 'handlebars'
import { localeOf } from '../definitions/locale-of.ts'
import type { DocumentTemplate } from '../definitions/definition-types.ts'
import { checkTemplate } from './check-template.ts'
import { countedEach, withinLimits } from './document-limits.ts'

/** What a template may read: plain values of the case as its reader may see it. */
export type DocumentContext = Readonly<Record<string, unknown>>

/**
 * The document as HTML in a language, every value escaped.
 * @throws Error with the first sentence of {@link checkTemplate} when the template says what it may not
 * @throws DocumentTooLong when it makes more of the case than a document may hold
 */
export function renderDocument(document: DocumentTemplate, context: DocumentContext, language: string): string {
  const lines = document.body[language] ?? document.body.en ?? Object.values(document.body)[0] ?? []
  const source = lines.join('\n')
  const [refused] = checkTemplate(source)
  if (refused !== undefined) throw new Error(refused)
  const dates = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  const render = Handlebars.compile(source, { knownHelpers: { date: true }, knownHelpersOnly: true })
  const rendered = render(context, {
    helpers: { each: countedEach(), date: (day: unknown) => (typeof day === 'string' ? written(day, dates) : '') },
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  })
  return withinLimits(rendered)
}

/** A day in words; a text that is no day stays as it is. */
function written(day: string, dates: Intl.DateTimeFormat): string {
  const instant = Date.parse(day.slice(0, 10))
  return Number.isNaN(instant) ? day : dates.format(instant)
}
