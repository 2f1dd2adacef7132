import type { Question, Source } from '../../definitions/definition-types.ts'
import { note } from './messages.ts'
import type { TableRow } from './sheet-table.ts'
import type { SurveyNode } from './survey-node.ts'
import type { TextReader } from './texts.ts'

const MEDIA = ['image', 'big_image', 'audio', 'video'] as const

const NO_FILES: readonly string[] = []

/** Files that a row shows or plays beside its words. */
export function mediaOf(row: TableRow): readonly string[] {
  let files = NO_FILES
  for (const kind of MEDIA) {
    const words = row.words(kind)
    if (words.length > 0) files = [...files, ...words.map(({ text }) => text)]
  }
  return files
}

export type RowWords = { readonly [Words in 'title' | 'description' | 'interviewerNote']: Question[Words] | undefined }

/** The words of a row: what is asked, the help under it, and what only the person who asks should read. */
export function wordsOf(node: SurveyNode, texts: TextReader): RowWords {
  const { row, account } = node
  const files = mediaOf(row)
  if (files.length > 0) account.add(note('media-left-out', { files: [...new Set(files)].join(', ') }))
  const at = { account, node }
  return { title: texts.of(row, 'label', at), description: texts.of(row, 'hint', at), interviewerNote: texts.of(row, 'guidance_hint', at) }
}

/** Where a part of the form stood in the workbook, and what it was called there. */
export function sourceOf({ account, row, name }: SurveyNode): Source {
  const wording = row.firstWords('label')
  return { sheet: account.sheet, row: String(row.row), ...(name !== '' && { name }), ...(/[$<&]/.test(wording) && { wording }) }
}
