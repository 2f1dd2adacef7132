import type { Asked, Filling } from './filling.ts'

const NO_CELLS: readonly Cell[] = []

/**
 * Something worked out from answers, as in a spreadsheet: it is kept until something it read becomes another, and then worked
 * out again when it is next asked for. What it reads is noted as it reads it, so that nobody has to list it.
 * An answer itself is a cell without work.
 * A class, since a form has thousands: engines move literals made in such numbers to where they are seldom collected.
 */
export class Cell<Result = unknown> {
  result: Result
  /** perhaps: something further on changed, and may or may not have made a difference; asking: that is being found out. */
  state: 'good' | 'perhaps' | 'asking' | 'bad' | 'working'
  sources: readonly Cell[] = NO_CELLS
  readers: Set<Cell> | undefined = undefined
  /** Cells are numbered as they are first done, so that each comes after what it reads. */
  number = 0

  /**
   * @param at the question it belongs to; the whole form where it belongs to none
   * @param none what it gives when, in a circle, it asks for itself
   */
  constructor(readonly at: Asked, readonly none: Result, readonly work?: Work<Result>) {
    this.result = none
    this.state = work ? 'bad' : 'good'
  }
}

/** What a cell does where it belongs. It is told so, and need not be a function made for one cell only: a form has thousands. */
export type Work<Result> = (filling: Filling, at: Asked) => Result

/** What is being worked out now, and how many cells have been. */
export interface Sheet {
  /** Whether answers may change: only then is it noted what reads what. */
  readonly isOpen: boolean
  reader: Cell | undefined
  /** What it has read so far. */
  read: Cell[]
  done: number
}

/** Notes that whatever is being worked out now reads a cell. */
export function noteReading({ reader, read }: Sheet, cell: Cell): void {
  if (!reader || cell.readers?.has(reader)) return
  cell.readers ??= new Set()
  cell.readers.add(reader)
  read.push(cell)
}

/** What a cell gives. */
export function resultOf<Result>(filling: Filling, cell: Cell<Result>): Result {
  if (filling.isOpen) noteReading(filling, cell)
  if (cell.state === 'working') return cell.none
  bringUpToDate(filling, cell)
  return cell.result
}

/** Works a cell out again if anything it read is not what it was. */
export function bringUpToDate(filling: Filling, cell: Cell): void {
  if (cell.state === 'perhaps') askSources(filling, cell)
  if (cell.state === 'bad') workOut(filling, cell)
}

/** Finds out whether anything a cell read is not what it was. In a circle of cells, one that is asking is not asked again. */
function askSources(filling: Filling, cell: Cell): void {
  cell.state = 'asking'
  for (const source of cell.sources) {
    bringUpToDate(filling, source)
    if (!isInDoubt(cell)) return
  }
  cell.state = 'good'
}

function isInDoubt({ state }: Cell): boolean {
  return state === 'perhaps' || state === 'asking'
}

function workOut(filling: Filling, cell: Cell): void {
  const { result: before } = cell
  cell.state = 'working'
  if (filling.isOpen) followed(filling, cell)
  else if (cell.work) cell.result = cell.work(filling, cell.at)
  cell.state = 'good'
  if (!cell.readers || Object.is(before, cell.result)) return
  for (const each of cell.readers) if (isInDoubt(each)) each.state = 'bad'
}

/** Works a cell out while noting what it reads. */
function followed(filling: Filling, cell: Cell): void {
  for (const source of cell.sources) source.readers?.delete(cell)
  const { reader, read } = filling
  filling.reader = cell
  filling.read = []
  if (cell.work) cell.result = cell.work(filling, cell.at)
  cell.sources = filling.read
  if (cell.number === 0) cell.number = ++filling.done
  filling.reader = reader
  filling.read = read
}

/** Marks all that depends on a cell that became another, near or far, and tells which cells those are. */
export function markReaders(changed: Cell): readonly Cell[] {
  const marked: Cell[] = []
  for (const reader of changed.readers ?? NO_CELLS) {
    if (reader.state === 'good') marked.push(reader)
    reader.state = 'bad'
  }
  for (const cell of marked) {
    for (const reader of cell.readers ?? NO_CELLS) {
      if (reader.state !== 'good') continue
      reader.state = 'perhaps'
      marked.push(reader)
    }
  }
  return marked
}
