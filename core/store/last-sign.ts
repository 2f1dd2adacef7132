/** No key has it, and every other sign comes before it: keys that begin with a text stand between that text and the same with this sign. */
export const LAST_SIGN = '\u{10ffff}'
