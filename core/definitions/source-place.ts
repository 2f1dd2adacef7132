import { findNodeAtLocation, type Node } from 'jsonc-parser'

/** Steps from the top of a document to a value: names of properties and numbers of items. */
export type Path = readonly (string | number)[]

/** Line and column of an offset, both counted from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The steps of a pointer as they lead through this value: a step into a list becomes a number. */
export function fromPointer(value: unknown, pointer: string): Path {
  const path: (string | number)[] = []
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(Array.isArray(valueAt(value, path)) ? Number(name) : name)
  }
  return path
}

/** The value at a path; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((within, step) => (isContainer(within) && Object.hasOwn(within, step) ? within[step] : undefined), value)
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

/** As much of a path as there is in the tree. */
export function existingPath(root: Node, path: Path): Path {
  let length = path.length
  while (length > 0 && !findNodeAtLocation(root, path.slice(0, length))) length--
  return path.slice(0, length)
}

/** The value at a path, or the nearest one around it where the path leads nowhere. */
export function nearestNode(root: Node, path: Path): Node {
  return findNodeAtLocation(root, [...existingPath(root, path)]) ?? root
}

/** The name before the value at a path; undefined for items of a list and for the top. */
export function keyNode(root: Node, path: Path): Node | undefined {
  const property = findNodeAtLocation(root, [...path])?.parent
  return property?.type === 'property' ? property.children?.[0] : undefined
}

/** Offset in the file of a character of a text, which escapes such as \" push to the right. */
export function offsetInText(source: string, node: Node, character: number): number {
  let offset = node.offset + 1
  for (let seen = 0; seen < character && offset < node.offset + node.length - 1; seen++) {
    if (source[offset] !== '\\') offset += 1
    else offset += source[offset + 1] === 'u' ? 6 : 2
  }
  return offset
}
