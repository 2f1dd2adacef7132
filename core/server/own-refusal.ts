import { kindOf } from '../definitions/definition-kind.ts'
import { type JsonProblem, LONGEST_NAME, parseJson } from '../definitions/json-problems.ts'
import { LARGEST_FILE } from '../definitions/source-file.ts'
import { positionAt } from '../definitions/source-place.ts'
import { refusal, type Refusal } from '../exchange/read/refusal.ts'
import { shownName, type SourceFile } from '../exchange/read/source-file.ts'
import { LONGEST_TOOL_ID } from './form-files.ts'

/** Characters of a name that are shown. */
const MOST_SHOWN = 60

/**
 * Why a file that names itself a definition of a form is not taken: it is too large, has names that no definition may have, or no
 * id. Undefined of any other file, and of what the readers of all JSON say themselves.
 */
export function ownRefusal({ name, bytes }: SourceFile, text: string): Refusal | undefined {
  if (!namesItselfForm(text)) return undefined
  const file = shownName(name)
  if (bytes.length > LARGEST_FILE) return refusal('own-too-large', { file, size: Math.ceil(bytes.length / 1e5) / 10, most: LARGEST_FILE / 1e6 })
  const [problem] = parseJson(text).problems
  return problem ? problemRefusal(problem, file, text) : refusal('own-id', { file, most: LONGEST_TOOL_ID })
}

function namesItselfForm(text: string): boolean {
  const kind = kindOf(/"\$schema"\s*:\s*"([^"\\]*)"/.exec(text)?.[1])
  return kind === 'form' || kind === 'assessment tool'
}

function problemRefusal({ rule, offset, message, name = '' }: JsonProblem, file: string, text: string): Refusal | undefined {
  const at = { file, ...positionAt(text, offset) }
  const shown = name.length > MOST_SHOWN ? `${name.slice(0, MOST_SHOWN)}…` : name
  switch (rule) {
    case 'duplicate-property':
      return refusal('own-name-twice', { ...at, name: shown })
    case 'long-name':
      return refusal('own-long-name', { ...at, count: name.length, most: LONGEST_NAME })
    case 'forbidden-name':
      return refusal('own-forbidden-name', { ...at, name: shown })
    case 'invalid-json':
      return refusal('not-json', { ...at, what: message.replace(/^This is not JSON: |\.$/g, '').replace(/^T/, 't') })
    default:
      return undefined
  }
}
