import type { Value } from './value.ts'

/** A number without the noise of binary decimals: 15 digits, so that 0.1 + 0.2 is 0.3. No number is null. */
export function rounded(value: number): number | null {
  if (!Number.isFinite(value)) return null
  if (Number.isInteger(value)) return value
  // Six digits after the point are nearly always enough, and this is much faster than writing the number out.
  const near = Math.round(value * 1e6) / 1e6
  if (Math.abs(value) < 1e9 && Math.abs(near - value) <= Math.abs(value) * 5e-16) return near
  return Number(value.toPrecision(15))
}

/** A sum that goes on: rounded at each step, so that 0.1 + 0.2 - 0.3 is nothing and not what binary decimals leave. NaN where it is beyond all numbers. */
export function plus(sum: number, more: number): number {
  const total = sum + more
  return Number.isInteger(total) ? total : (rounded(total) ?? NaN)
}

/** Rounds half away from zero, as on paper: 2.5 gives 3, -2.5 gives -3. */
export function roundedTo(value: number, digits: number): number | null {
  return atDigits(value, digits, awayFromZero)
}

function awayFromZero(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value)
}

/** Applies a rounding at a number of digits after the point. */
export function atDigits(value: number, digits: number, round: (shifted: number) => number): number | null {
  if (!Number.isInteger(digits) || Math.abs(digits) > 12) return null
  const scale = 10 ** Math.abs(digits)
  const shifted = tidied(digits < 0 ? value / scale : value * scale)
  if (shifted === null) return null
  return rounded(digits < 0 ? round(shifted) * scale : round(shifted) / scale)
}

/** Noise of binary decimals can only change how a number is rounded where it is near a half or a whole. */
function tidied(value: number): number | null {
  const halves = value * 2
  return Math.abs(value) < 1e9 && Math.abs(halves - Math.round(halves)) > 1e-5 ? value : rounded(value)
}

/** The number a text stands for; null when it is not one. */
export function numberIn(value: Value): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !/^\s*-?\d{1,20}(\.\d{1,20})?\s*$/.test(value)) return null
  return rounded(Number(value))
}
