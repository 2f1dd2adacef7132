import type { Cell, Sheet } from '../workbook.ts'
import type { ReadLimits } from './read-limits.ts'
import { Refused } from './refusal.ts'

/** What all sheets of a file may still hold. */
export class CellBudget {
  private cells = 0
  private characters = 0

  constructor(
    readonly file: string,
    readonly limits: ReadLimits,
  ) {}

  takeCells(count: number): void {
    this.cells += count
    if (this.cells > this.limits.cells) throw new Refused('too-many-cells', { file: this.file, most: this.limits.cells })
  }

  takeText(text: string): void {
    this.characters += text.length
    if (this.characters > this.limits.characters) throw new Refused('too-much-text', { file: this.file, most: this.limits.characters })
  }
}

/** The cells of one sheet, wherever they are put. Blank rows and columns after the last value do not exist. */
export class Grid {
  private readonly rows: Cell[][] = []

  constructor(private readonly budget: CellBudget) {}

  /** Both counted from 0. */
  put(row: number, column: number, value: Cell): void {
    if (value === null || value === '') return
    if (typeof value === 'string') this.budget.takeText(value)
    if (row >= this.rows.length) this.budget.takeCells(row - this.rows.length + 1)
    while (this.rows.length <= row) this.rows.push([])
    const cells = this.rows[row] ?? []
    if (column >= cells.length) this.budget.takeCells(column - cells.length + 1)
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }

  sheet(name: string): Sheet {
    return { name, rows: this.rows }
  }
}
