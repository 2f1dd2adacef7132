/** How strongly the parts of an XPath expression bind, from the weakest. */
export const XPATH_BINDS = { or: 0, and: 1, equality: 2, order: 3, sum: 4, product: 5, sign: 6, whole: 7 } as const

/** A part of an XPath expression as it is written. */
export interface XpathText {
  readonly xpath: string
  readonly binds: number
}

export function wholeXpath(xpath: string): XpathText {
  return { xpath, binds: XPATH_BINDS.whole }
}

export function bracketed({ xpath, binds }: XpathText, least: number): string {
  return binds < least ? `(${xpath})` : xpath
}

export function xpathCall(name: string, ...given: readonly (XpathText | string)[]): XpathText {
  return wholeXpath(`${name}(${given.map((each) => (typeof each === 'string' ? each : each.xpath)).join(', ')})`)
}

export function xpathOperator(left: XpathText, sign: string, right: XpathText, binds: number): XpathText {
  const isChain = sign === 'and' || sign === 'or' || sign === '+' || sign === '*'
  return { xpath: `${bracketed(left, binds)} ${sign} ${bracketed(right, isChain ? binds : binds + 1)}`, binds }
}

/** A text in quotes; XPath knows no escapes, so one with both quotes in it is put together. */
export function xpathLiteral(text: string): string {
  if (!text.includes("'")) return `'${text}'`
  if (!text.includes('"')) return `"${text}"`
  return `concat(${text.split("'").map((part) => `'${part}'`).join(`, "'", `)})`
}
