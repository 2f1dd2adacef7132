/** How strongly the parts of a written expression bind, from the weakest. */
export const BINDS = { weakest: 0, or: 1, and: 2, comparison: 3, sum: 4, product: 5, power: 6, sign: 7, whole: 8 } as const

/** A part of an expression as it is written, and how strongly its outermost operator binds. */
export interface Written {
  readonly feel: string
  readonly binds: number
}

/** The part, in brackets where it binds more weakly than its place asks. */
export function atLeast({ feel, binds }: Written, least: number): string {
  return binds < least ? `(${feel})` : feel
}

export function whole(feel: string): Written {
  return { feel, binds: BINDS.whole }
}

export function call(name: string, ...given: readonly (Written | string)[]): Written {
  return whole(`${name}(${given.map((each) => (typeof each === 'string' ? each : each.feel)).join(', ')})`)
}

/** A text in quotes. */
export function quoted(text: string): string {
  const json = JSON.stringify(text)
  return json.includes('\\') ? json.replaceAll(/\\([bf])/g, (_, letter) => (letter === 'b' ? '\\u0008' : '\\u000c')) : json
}

export function numeral(value: number): Written {
  const feel = Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-6) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value)
  return { feel, binds: value < 0 ? BINDS.sign : BINDS.whole }
}

/** a + b, a and b: of operators of one strength, the left ones come first. */
export function joined(left: Written, sign: string, right: Written, binds: number): Written {
  const isChain = sign === 'and' || sign === 'or' || sign === '+' || sign === '*'
  return { feel: `${atLeast(left, binds === BINDS.comparison ? binds + 1 : binds)} ${sign} ${atLeast(right, isChain ? binds : binds + 1)}`, binds }
}

/** What is left of a division, with the sign of what is divided, as other languages have it; modulo() has that of the divisor. */
export function remainder(left: Written, right: Written): Written {
  return joined(left, '-', joined(right, '*', call('trunc', joined(left, '/', right, BINDS.product)), BINDS.product), BINDS.sum)
}

export function ifThenElse(condition: Written, then: Written, otherwise: Written): Written {
  return { feel: `if ${condition.feel} then ${then.feel} else ${otherwise.feel}`, binds: BINDS.weakest }
}
