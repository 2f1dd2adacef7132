/**
 * Kinds of records of an .xls stream that hold sheets, texts, formats and cells. Everything else (links, drawings, macros, ranges
 * that are expanded cell by cell) is never shown to the library that reads them.
 */
const READ: ReadonlySet<number> = new Set([
  0x0809, 0x000a, // beginning and end
  0x002f, 0x0042, 0x0022, // whether it is locked, its alphabet, its calendar
  0x0085, 0x00fc, 0x003c, // sheets, shared texts and what they go on with
  0x041e, 0x001e, 0x00e0, // formats
  0x0200, 0x00fd, 0x0204, 0x00d6, 0x0203, 0x027e, 0x00bd, 0x0205, // cells
])
const CONTINUED = 0x003c
const SHARED_TEXTS = 0x00fc
const FORMULA = 0x0006
const STRING = 0x0207
const NUMBER = 0x0203
const YES_NO_OR_ERROR = 0x0205
const LABEL = 0x0204
/** A kind that the library passes over. */
const PASSED_OVER = 0x00d7
const HEADER = 4
/** Row, column and format stand first in every cell. */
const CELL = 6
const SHORTEST_FORMULA = 22

/**
 * The same stream, as sheets are found by their place in it, with all but cells made unreadable. Formulas become the values that are
 * stored with them: to take apart what they say can take for ever.
 */
export function cellRecords(stream: Uint8Array): Uint8Array {
  const changed = stream.slice()
  const view = new DataView(changed.buffer)
  let at = 0
  let isShared = false
  let textOf: number | undefined
  while (at + HEADER <= changed.length) {
    const kind = view.getUint16(at, true)
    const size = view.getUint16(at + 2, true)
    if (at + HEADER + size > changed.length) break
    if (kind !== CONTINUED) isShared = kind === SHARED_TEXTS
    if (kind === FORMULA) textOf = withStoredValue(view, at, size) ? undefined : at
    else if (kind === STRING) {
      if (textOf !== undefined) asLabel(view, textOf, at, size)
      else view.setUint16(at, PASSED_OVER, true)
      textOf = undefined
    } else if (!READ.has(kind) || (kind === CONTINUED && !isShared)) view.setUint16(at, PASSED_OVER, true)
    at += HEADER + size
  }
  return changed.subarray(0, at)
}

/** Makes a cell of a formula; false when its value is a text, which comes in a record of its own. */
function withStoredValue(view: DataView, at: number, size: number): boolean {
  const value = at + HEADER + CELL
  view.setUint16(at, PASSED_OVER, true)
  if (size < SHORTEST_FORMULA) return true
  if (view.getUint16(value + 6, true) !== 0xffff) {
    view.setUint16(at, NUMBER, true)
    return true
  }
  const holds = view.getUint8(value)
  if (holds !== 1 && holds !== 2) return holds !== 0
  view.setUint16(at, YES_NO_OR_ERROR, true)
  view.setUint8(value, view.getUint8(value + 2))
  view.setUint8(value + 1, holds - 1)
  return true
}

// A label is the place of the formula and then its text: what lies before the text makes room for the place.
function asLabel(view: DataView, formula: number, text: number, size: number): void {
  const label = text - CELL
  if (label - formula - HEADER > 0xffff || size + CELL > 0xffff) return view.setUint16(text, PASSED_OVER, true)
  const place = [0, 2, 4].map((step) => view.getUint16(formula + HEADER + step, true))
  view.setUint16(formula, PASSED_OVER, true)
  view.setUint16(formula + 2, label - formula - HEADER, true)
  view.setUint16(label, LABEL, true)
  view.setUint16(label + 2, size + CELL, true)
  place.forEach((number, index) => view.setUint16(label + HEADER + index * 2, number, true))
}
