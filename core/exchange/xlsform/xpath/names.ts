import type { FormNode } from '../form-node.ts'

const NONE: readonly FormNode[] = []

/** The repeats around a part of the form, the outermost first. */
export function rowsAround(node: FormNode): readonly FormNode[] {
  const around = node.parent ? rowsAround(node.parent) : NONE
  return node.parent?.kind === 'rows' ? [...around, node.parent] : around
}

function formOf(node: FormNode): FormNode {
  let form = node
  while (form.parent) form = form.parent
  return form
}

const called = new WeakMap<FormNode, { readonly byId: ReadonlyMap<string, readonly FormNode[]>; readonly byName: ReadonlyMap<string, readonly FormNode[]> }>()

/** All parts of a form by their id and by their name, gathered when first asked for: the tree is whole when the first cell is read. */
export function partsOf(node: FormNode) {
  const form = formOf(node)
  const known = called.get(form)
  if (known) return known
  const byId = new Map<string, FormNode[]>()
  const byName = new Map<string, FormNode[]>()
  const walk = (parent: FormNode) => {
    for (const child of parent.children) {
      put(byId, child.id, child)
      put(byName, child.name, child)
      walk(child)
    }
  }
  walk(form)
  const found = { byId, byName }
  called.set(form, found)
  return found
}

function put(parts: Map<string, FormNode[]>, name: string, part: FormNode): void {
  const same = parts.get(name)
  if (same) same.push(part)
  else parts.set(name, [part])
}

/** The part that a name means, read from a place: of several, the one that shares most of what is around. */
export function namedFrom(at: FormNode, name: string): { readonly node: FormNode; readonly isUnclear: boolean } | undefined {
  const same = partsOf(at).byName.get(name) ?? []
  const [only] = same
  if (same.length < 2) return only && { node: only, isUnclear: false }
  const around = new Set(waysUp(at))
  const shared = (node: FormNode) => waysUp(node).filter((each) => each !== node && around.has(each)).length
  let best: FormNode | undefined
  let most = -1
  let isUnclear = false
  for (const node of same) {
    const count = shared(node)
    isUnclear = count > most ? false : isUnclear || count === most
    if (count <= most) continue
    best = node
    most = count
  }
  return best && { node: best, isUnclear }
}

function waysUp(node: FormNode): FormNode[] {
  return node.parent ? [node, ...waysUp(node.parent)] : [node]
}

/** What an expression finds by a name: near it, around it, else anywhere where only one is called so. */
function foundByName(from: FormNode | undefined, name: string, form: FormNode): FormNode | undefined {
  const [only, ...others] = partsOf(form).byId.get(name) ?? NONE
  if (others.length === 0) return only
  for (let section = from; section; section = section.parent) {
    const found = section.children.find(({ id }) => id === name)
    if (found) return found
  }
  return undefined
}

/**
 * The shortest way to write a part so that an expression at a place finds it.
 * @param below the part of the way that must not be named: the row both are in
 * @param most the part that must be named at the latest: the rows of a list
 */
export function wayTo(target: FormNode, at: FormNode, below?: FormNode, most: FormNode = target, isTaken: (name: string) => boolean = () => false): readonly string[] | undefined {
  const form = formOf(at)
  let way: string[] = []
  let isLongEnough = false
  for (let node: FormNode | undefined = target; node?.parent && node !== below; node = node.parent) {
    way = [node.id, ...way]
    isLongEnough ||= node === most
    if (isLongEnough && !isTaken(node.id) && foundByName(at.parent, node.id, form) === node) return way
  }
  return undefined
}

/** The way from a section or row to something inside it. */
export function wayInside(within: FormNode, target: FormNode): readonly string[] | undefined {
  const way: string[] = []
  for (let node: FormNode | undefined = target; node; node = node.parent) {
    if (node === within) return way
    way.unshift(node.id)
  }
  return undefined
}

/** The part that an expression at a place finds by a name. */
export function foundFrom(at: FormNode, name: string): FormNode | undefined {
  return foundByName(at.parent, name, formOf(at))
}
