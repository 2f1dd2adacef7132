import { Refused } from './refusal.ts'
import { type Shown, shownByFormat } from './serial-day.ts'
import { walkXml } from './walk-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Where the sheets of a workbook are, and how its days are counted. */
export interface XlsxParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly strings: string | undefined
  readonly styles: string | undefined
  readonly is1904: boolean
}

interface Relationship {
  readonly kind: string
  readonly part: string
}

/** The part that holds the workbook, if the archive is one. */
export function workbookPart(archive: ZipArchive): string | undefined {
  const named = [...relationships(archive, '').values()].find(({ kind }) => kind === 'officeDocument')?.part
  return [named, 'xl/workbook.xml'].find((part) => part !== undefined && /workbook[^/]*\.xml$/i.test(part) && archive.has(part))
}

/** The sheets a workbook names, in its order, hidden ones with them. */
export function xlsxParts(archive: ZipArchive, workbook: string): XlsxParts {
  const related = relationships(archive, workbook)
  const sheets: { name: string; part: string }[] = []
  let is1904 = false
  walkXml(archive, workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const found = related.get(id ?? '')
      if (found?.kind !== 'worksheet') return
      sheets.push({ name: attributes.name ?? '', part: found.part })
      if (sheets.length > archive.limits.sheets) throw new Refused('too-many-sheets', { file: archive.file, most: archive.limits.sheets })
    },
  })
  const part = (wanted: string) => [...related.values()].find(({ kind }) => kind === wanted)?.part
  return { sheets, strings: part('sharedStrings'), styles: part('styles'), is1904 }
}

/** What each cell style shows, by its number. */
export function shownByStyle(archive: ZipArchive, styles: string | undefined): readonly Shown[] {
  const codes = new Map<number, string>()
  const shown: Shown[] = []
  let isInCellStyles = false
  if (styles === undefined) return shown
  walkXml(archive, styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isInCellStyles = true
      if (name === 'xf' && isInCellStyles) {
        const id = Number(attributes.numFmtId ?? 0)
        shown.push(shownByFormat(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false
    },
  })
  return shown
}

function relationships(archive: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found = new Map<string, Relationship>()
  walkXml(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      // What lies outside the archive is never fetched.
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: partAt(folder, Target) })
    },
  })
  return found
}

function partAt(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
