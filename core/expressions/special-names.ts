/** Names that no expression can be written with, under which scopes give what is not an answer. */

/** The number of the row an expression stands in, counted from 1. */
export const POSITION = '#position'

/** Put after the name of a question: why it has no answer. Rows have it as a field beside the question's. */
export const NON_RESPONSE = '#non_response'

export function isSpecialName(name: string): boolean {
  return name.includes('#')
}

const OPTION_LABELS = '#labels:'
const CODES = '#codes:'

/** The labels of a question's options by their code. The question is read within a list of rows, or outside of any. */
export function labelsName(path: readonly string[], within: readonly string[] = []): string {
  return `${OPTION_LABELS}${within.join('.')}:${path.join('.')}`
}

/** The question whose labels such a name asks for. */
export function labelsAsked(name: string): { readonly path: readonly string[]; readonly within?: readonly string[] } | undefined {
  if (!name.startsWith(OPTION_LABELS)) return undefined
  const [within = '', path = ''] = name.slice(OPTION_LABELS.length).split(':')
  return { path: path.split('.'), ...(within !== '' && { within: within.split('.') }) }
}

/** All codes of a code list, or whatever else options come from: each with its id, title and fields. */
export function codesName(list: string): string {
  return CODES + list
}

/** The list whose codes such a name asks for. */
export function codesAsked(name: string): string | undefined {
  return name.startsWith(CODES) ? name.slice(CODES.length) : undefined
}
