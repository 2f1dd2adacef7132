import type { Node } from 'jsonc-parser'
import { kindOf } from './definition-kind.ts'
import { FORBIDDEN_NAMES, parseJson } from './json-problems.ts'
import type { Problem } from './problem.ts'
import type { Json, SourceDocument } from './source-document.ts'
import { LARGEST_FILE, type SourceFile } from './source-file.ts'
import { nearestNode, positionAt } from './source-place.ts'

/** Reads files as strict JSON. What cannot be read becomes a problem, and every file is looked at. */
export function readDefinitions(files: readonly SourceFile[]): { documents: readonly SourceDocument[]; problems: readonly Problem[] } {
  const documents: SourceDocument[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const reason = unreadable(file)
    if (reason !== undefined || 'unreadable' in file) {
      problems.push(problem(file.path, '', 0, 'unreadable-file', `This file cannot be read: ${reason}.`))
      documents.push(unknownDocument(file.path))
      continue
    }
    const { root, problems: found } = parseJson(file.text)
    problems.push(...found.map(({ rule, offset, message, hint }) => problem(file.path, file.text, offset, rule, message, hint)))
    documents.push(root ? document(file, root, found[0]?.offset) : unknownDocument(file.path, file.text))
  }
  return { documents, problems }
}

function unreadable(file: SourceFile): string | undefined {
  if ('unreadable' in file) return file.unreadable
  if (file.text.length <= LARGEST_FILE) return undefined
  return tooLarge(file.text.length)
}

/** A file of which nothing is known. */
function unknownDocument(path: string, text = ''): SourceDocument {
  return { path, text, root: { type: 'null', offset: 0, length: 0 }, value: null, broken: true }
}

/** The reason why a file of so many bytes is not read. */
export function tooLarge(size: number): string {
  return `it has ${(size / 1_000_000).toFixed(1)} MB, and a definition may have ${LARGEST_FILE / 1_000_000} MB`
}

function problem(file: string, text: string, offset: number, rule: string, message: string, hint?: string): Problem {
  return { severity: 'error', rule, file, ...positionAt(text, offset), at: '', message, ...(hint ? { hint } : {}) }
}

function document({ path, text }: { path: string; text: string }, root: Node, brokenAt?: number): SourceDocument {
  const value = valueOf(root)
  const { $schema, id } = isObject(value) ? value : {}
  const isSure = (name: string) => brokenAt === undefined || endOf(root, name) <= brokenAt
  return {
    path,
    text,
    root,
    value,
    kind: isSure('$schema') ? kindOf($schema) : undefined,
    ...(typeof id === 'string' && isSure('id') ? { id } : {}),
    broken: brokenAt !== undefined,
  }
}

// A text that is not closed may be half a name.
function endOf(root: Node, name: string): number {
  const { offset, length } = nearestNode(root, [name])
  return offset + length
}

function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Names that would reach into the prototype are left out; they are reported already.
function valueOf(node: Node): Json {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return (node.value ?? null) as Json
  const value: { [name: string]: Json } = {}
  for (const { children: [name, child] = [] } of node.children ?? []) {
    if (name && child && !FORBIDDEN_NAMES.has(name.value)) value[name.value] = valueOf(child)
  }
  return value
}
