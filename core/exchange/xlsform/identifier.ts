import { compileExpression } from '../../expressions/compile-expression.ts'

const LONGEST = 64
const readable = new Map<string, boolean>()
const MOST_KNOWN = 20_000

/** An id in the manner of definitions: lower-case letters, digits and underscores, and a name that expressions can read. */
export function identifierOf(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  const begun = plain === '' ? otherwise : /^[a-z]/.test(plain) ? plain : `q_${plain}`
  const id = begun.slice(0, LONGEST)
  return isReadable(id) ? id : `${id.slice(0, LONGEST - 2)}_q`
}

/** The id, or the first of id_2, id_3 and so on that is not taken. */
export function untaken(id: string, isTaken: (id: string) => boolean): string {
  let free = id
  for (let number = 2; isTaken(free); number++) free = `${id.slice(0, LONGEST - 1 - String(number).length)}_${number}`
  return free
}

/** Words of expressions, such as then or date, are no names. */
function isReadable(id: string): boolean {
  const known = readable.get(id)
  if (known !== undefined) return known
  if (readable.size >= MOST_KNOWN) readable.clear()
  const alone = compileExpression(id)
  const inside = compileExpression(`x.${id} = 1`)
  const is = alone.ok && inside.ok && alone.expression.reads.length === 1 && alone.expression.reads[0]?.path.join('.') === id
  readable.set(id, is)
  return is
}
