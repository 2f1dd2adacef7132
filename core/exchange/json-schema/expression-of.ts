/** Longest expression that a definition takes. */
export const LONGEST_EXPRESSION = 2000

/** A value as expressions write it. */
export function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? JSON.stringify(value).replaceAll(/\\[bf]/g, (sign) => (sign === '\\b' ? '\\u0008' : '\\u000c')) : plainNumber(value)
}

// Expressions write no exponents.
function plainNumber(value: number | boolean): string {
  const written = String(value)
  return typeof value === 'number' && written.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : written
}

/** All of these; 'true' where there are none. */
export function all(parts: readonly string[]): string {
  const said = [...new Set(parts)].filter((part) => part !== 'true')
  if (said.includes('false')) return 'false'
  return said.length === 0 ? 'true' : said.length === 1 ? (said[0] ?? 'true') : said.map((part) => bracketed(part)).join(' and ')
}

/** One of these at least; 'false' where there are none. */
export function any(parts: readonly string[]): string {
  const said = [...new Set(parts)].filter((part) => part !== 'false')
  if (said.includes('true')) return 'true'
  return said.length === 0 ? 'false' : said.length === 1 ? (said[0] ?? 'false') : said.map((part) => bracketed(part)).join(' or ')
}

/** Exactly one of these. */
export function one(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== 'false')
  const [only] = said
  if (only === undefined) return 'false'
  return said.length === 1 ? only : `${said.map((part) => `(if ${part} then 1 else 0)`).join(' + ')} = 1`
}

/** Whatever is not true. A blank condition counts as not. */
export function not(part: string): string {
  if (part === 'true') return 'false'
  if (part === 'false') return 'true'
  return `(${part}) != true`
}

/** If the one holds, the other does. */
export function implied(condition: string, consequence: string): string {
  if (condition === 'true' || consequence === 'true') return consequence
  return condition === 'false' ? 'true' : any([not(condition), consequence])
}

function bracketed(part: string): string {
  return /^[\w.]+( = ("[^"]*"|[\w.-]+))?$|^\w+\([^()]*\)$/.test(part) ? part : `(${part})`
}
