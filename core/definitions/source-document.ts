import type { Node } from 'jsonc-parser'
import type { Kind } from './definition-kind.ts'
import type { Problem } from './problem.ts'
import { existingPath, keyNode, nearestNode, offsetInText, positionAt, toPointer, type Path } from './source-place.ts'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** One definition as it was written, with every value's place in the file. */
export interface SourceDocument {
  readonly path: string
  readonly text: string
  readonly root: Node
  readonly value: Json
  readonly kind?: Kind
  readonly id?: string
  /** The file is not good JSON: what could be made out is known only so that references to it are not reported as well. */
  readonly broken: boolean
}

/** What a rule finds, and where; the place in the file is worked out from it. */
export interface Mistake {
  readonly document: SourceDocument
  readonly path: Path
  /** Points to the property's name instead of its value. */
  readonly onName?: boolean
  /** Points to this character of a text. */
  readonly character?: number
  readonly warning?: boolean
  readonly message: string
  /** The way out, or how to find it: looking for a similar name takes a while where there are thousands. */
  readonly hint?: string | (() => string | undefined)
}

/** The problem a mistake is, with file, line and column. */
export function problemAt(rule: string, mistake: Mistake): Problem {
  const { document, path, message, warning } = mistake
  const hint = typeof mistake.hint === 'function' ? mistake.hint() : mistake.hint
  return {
    severity: warning ? 'warning' : 'error',
    rule,
    file: document.path,
    ...positionAt(document.text, offsetOf(mistake)),
    at: toPointer(existingPath(document.root, path)),
    message,
    ...(hint ? { hint } : {}),
  }
}

function offsetOf({ document, path, onName, character }: Mistake): number {
  const node = nearestNode(document.root, path)
  if (onName) return (keyNode(document.root, path) ?? node).offset
  return character === undefined || node.type !== 'string' ? node.offset : offsetInText(document.text, node, character)
}
