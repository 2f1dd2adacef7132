import type { Cell } from '../workbook.ts'
import type { Grid } from './grid.ts'
import { Refused } from './refusal.ts'
import { serialDay, type Shown } from './serial-day.ts'
import { walkXml } from './walk-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

/** What the cells of all sheets share. */
export interface SharedOfCells {
  readonly strings: readonly string[]
  readonly shown: readonly Shown[]
  readonly is1904: boolean
}

/** Excel's limits: a cell that says it stands beyond them is not believed. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384

/** The texts that cells name by number; formatting and what is said of pronunciation is left out. */
export function sharedStrings(archive: ZipArchive, part: string | undefined): readonly string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isPhonetic = false
  if (part === undefined) return strings
  walkXml(archive, part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isText = !isPhonetic
      else if (name === 'rPh') isPhonetic = true
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text))
      else if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
    },
  })
  return strings
}

/** Puts the cells of one sheet into a grid. */
export function readCells(archive: ZipArchive, part: string, shared: SharedOfCells, grid: Grid): void {
  let row = -1
  let column = -1
  let cell: { type: string; style: number; value: string; formula: string; hasValue: boolean } | undefined
  let within: 'value' | 'formula' | undefined
  let isPhonetic = false
  const isThere = walkXml(archive, part, {
    open(name, attributes) {
      if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: '', hasValue: false }
      } else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        column = -1
        if (!(row >= 0 && row < MOST_ROWS)) throw misplaced(archive, part)
      } else if (name === 'rPh') isPhonetic = true
      else if (cell && name === 'f') within = 'formula'
      else if (cell && (name === 'v' || (name === 't' && !isPhonetic))) {
        within = 'value'
        cell.hasValue = true
      }
    },
    text(piece) {
      if (!cell || !within) return
      if (within === 'value') cell.value += piece
      else cell.formula += piece
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') within = undefined
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'c' && cell) {
        if (!(row >= 0 && column >= 0 && column < MOST_COLUMNS)) throw misplaced(archive, part)
        // A program that does not work formulas out leaves an empty number behind.
        const isUnworked = cell.formula !== '' && (!cell.hasValue || (cell.value === '' && cell.type === 'n'))
        const value = isUnworked ? `=${cell.formula}` : cell.hasValue ? valueOf(cell, shared) : null
        if (value === undefined) throw new Refused('damaged', { file: archive.file, what: `a cell in ${part} names a text that is not there` })
        grid.put(row, column, value)
        cell = undefined
      }
    },
  })
  if (!isThere) throw new Refused('damaged', { file: archive.file, what: `${part} is missing` })
}

function valueOf({ type, style, value }: { type: string; style: number; value: string }, { strings, shown, is1904 }: SharedOfCells): Cell | undefined {
  switch (type) {
    case 's':
      return strings[Number(value)]
    case 'b':
      return value.trim() === '1' || value.trim() === 'true'
    case 'n': {
      const number = Number(value)
      if (value.trim() === '' || Number.isNaN(number)) return value
      const shows = shown[style]
      return shows === undefined ? number : serialDay(number, shows, is1904)
    }
    default:
      return unescaped(value)
  }
}

function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

// Excel writes characters that XML has no room for as _x000D_.
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\r\n', '\n')
}

function misplaced({ file }: ZipArchive, part: string): Refused {
  return new Refused('damaged', { file, what: `a cell in ${part} stands nowhere` })
}
