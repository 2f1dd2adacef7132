import Handlebars from 'handlebars'

const MOST_ROUNDS = 5_000
const MOST_CHARACTERS = 500_000

/** A template makes more of a case than a document may hold. */
export class DocumentTooLong extends Error {}

/** Refuses a text that is too long for a document. Throws DocumentTooLong. */
export function withinLimits(text: string): string {
  if (text.length > MOST_CHARACTERS) throw new DocumentTooLong()
  return text
}

/** The `each` of one document: all its loops together go round 5,000 times and write 500,000 characters at most. Throws DocumentTooLong. */
export function countedEach(): Handlebars.HelperDelegate {
  const each = Handlebars.helpers.each as Handlebars.HelperDelegate
  let rounds = 0
  let written = 0
  return function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const fn: Handlebars.TemplateDelegate = (item: unknown, round?: Handlebars.RuntimeOptions) => {
      rounds += 1
      if (rounds > MOST_ROUNDS) throw new DocumentTooLong()
      const text = options.fn(item, round)
      written += text.length
      if (written > MOST_CHARACTERS) throw new DocumentTooLong()
      return text
    }
    return each.call(this, list, { ...options, fn }) as unknown
  }
}
