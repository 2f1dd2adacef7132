/** Words of expressions, which no name can be. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  'if then else for in return some every satisfies and or between function external instance null true false item'.split(' '),
)

const LONGEST = 64
/** Names that mean something of their own to the program. */
const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype', 'row'])

/** A name that is an id as it stands, which most are. */
const PLAIN = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/

/** An id in the manner of definitions: lower-case letters, digits and underscores, and a name that expressions can read. */
export function identifierOf(name: string, otherwise: string): string {
  const id = (PLAIN.test(name) ? name : begun(simplified(name), otherwise)).slice(0, LONGEST)
  return RESERVED_WORDS.has(id) || FORBIDDEN.has(id) ? `${id}_q` : id
}

function begun(plain: string, otherwise: string): string {
  if (plain === '') return otherwise
  return /^[a-z]/.test(plain) ? plain : `q_${plain}`
}

function simplified(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
}

/** The id, or the first of id_2, id_3 and so on that is not taken. */
export function untaken(id: string, isTaken: (id: string) => boolean): string {
  let free = id
  for (let number = 2; isTaken(free); number++) free = numbered(id, number)
  return free
}

/** The id with a number after it, no longer than ids may be. */
export function numbered(id: string, number: number): string {
  return `${id.slice(0, LONGEST - 1 - String(number).length)}_${number}`
}
