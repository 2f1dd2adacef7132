import { strToU8, zipSync } from 'fflate'
import type { Cell } from '../../../core/exchange/workbook.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Parts = Record<string, string | Uint8Array>

/** An .xlsx as other programs write it, part by part. */
export function xlsx(parts: Parts = {}): Uint8Array {
  const all: Parts = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c></row>'),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])))
}

export function sheet(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`
}

export function cells(row: string): string {
  return sheet(`<row r="1">${row}</row>`)
}

export function relationships(related: readonly (readonly [string, string, string])[]): string {
  return `<Relationships>${related.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
}

/** A small form as it would be drawn up. */
export const SMALL_FORM: readonly (readonly Cell[])[] = [
  ['type', 'name', 'label', 'required'],
  ['text', 'full_name', 'What is your name?', true],
  ['integer', 'age', 'How old are you?', null],
]

export function smallForm(): Uint8Array {
  return writeXlsx({ sheets: [{ name: 'survey', rows: SMALL_FORM }] })
}

/** Writes a number over what stands at a place of an archive's directory, for the part of that name. */
export function withFalseDirectory(archive: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const changed = archive.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const named = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (named === name) view.setUint32(at + offset, value, true)
  }
  return changed
}
