import type { Question, Source, Text } from '../../definitions/definition-types.ts'
import { note } from './messages.ts'
import type { SurveyNode } from './survey-node.ts'
import type { TextReader } from './texts.ts'

const MEDIA = ['image', 'big_image', 'audio', 'video'] as const

/** The words of a row: what is asked, the help under it, and what only the person who asks should read. */
export function wordsOf(node: SurveyNode, texts: TextReader): Pick<Question, 'title' | 'description' | 'interviewerNote'> {
  const { row, account } = node
  const files = MEDIA.flatMap((kind) => [...row.words(kind).values()])
  if (files.length > 0) account.add(note('media-left-out', { files: [...new Set(files)].join(', ') }))
  const of = (key: string): Text | undefined => texts.of(row, key, { account, node })
  const [title, description, interviewerNote] = [of('label'), of('hint'), of('guidance_hint')]
  return { ...(title !== undefined && { title }), ...(description !== undefined && { description }), ...(interviewerNote !== undefined && { interviewerNote }) }
}

/** Where a part of the form stood in the workbook, and what it was called there. */
export function sourceOf({ account, row, name }: SurveyNode): Source {
  const [wording = ''] = row.words('label').values()
  return { page: account.sheet, row: String(row.row), ...(name !== '' && { name }), ...(/[$<&]/.test(wording) && { wording }) }
}
