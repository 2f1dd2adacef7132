import type { Code } from '../definition-types.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake, SourceDocument } from '../source-document.ts'
import type { Path } from '../source-place.ts'
import { eachWith } from './questions.ts'

/** One half of a sign that UTF-16 writes in two. */
const HALF_SIGN = /\p{Surrogate}/u

const options = eachWith(['oneOf'], function* ({ question }) {
  for (const [index, { const: code }] of (question.oneOf ?? []).entries()) if (typeof code === 'string' && HALF_SIGN.test(code)) yield { path: ['oneOf', index, 'const'], ...told(code) }
})

/** Codes that no file and no database can hold as they are. */
export const halfSignRules: Rules = new Map<string, Rule>([
  [
    'half-sign',
    function* (set, names) {
      yield* options(set, names)
      for (const { document, definition } of set.codeLists) yield* inList(document, ['codes'], definition.codes)
      for (const { document, definition } of set.forms) for (const [id, codes] of Object.entries(definition.codeLists ?? {})) yield* inList(document, ['codeLists', id], codes)
    },
  ],
])

function* inList(document: SourceDocument, path: Path, codes: readonly Code[]): Generator<Mistake> {
  for (const [index, { id }] of codes.entries()) if (HALF_SIGN.test(id)) yield { document, path: [...path, index, 'id'], ...told(id) }
}

function told(code: string): { readonly message: string; readonly hint: string } {
  return { message: `The code ${JSON.stringify(code)} has half a sign in it, which cannot be stored.`, hint: 'Write the whole sign, or a code of letters and digits.' }
}
