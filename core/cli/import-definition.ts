import { resolve } from 'node:path'
import type { Problem } from '../definitions/problem.ts'
import { questionsOf } from '../definitions/question-walk.ts'
import type { SourceDocument } from '../definitions/source-document.ts'
import { nearestNode, positionAt } from '../definitions/source-place.ts'
import { textIn } from '../definitions/text.ts'
import { type Imported, type ImportLine, type ImportProblem, importReport } from '../exchange/import-report.ts'
import { shownName, type SourceFile } from '../exchange/read/source-file.ts'
import { refusedImport } from '../exchange/refused-import.ts'
import { readMetaSchemas } from '../server/files.ts'
import { loadLoneFile, readLoneFile } from '../server/lone-file.ts'
import { ownDefinition } from '../server/own-definition.ts'

/**
 * A definition of our own, such as the page gives out: taken as it is unless the rules of definitions refuse it. Its rows are its
 * questions and sections, by their lines in the file. Undefined: the files are something else.
 */
export function importDefinition(root: string, files: readonly SourceFile[], path: string): Imported | undefined {
  const own = ownDefinition(files)
  if (!own) return undefined
  if ('refusal' in own) return refusedImport(shownName(path), own.refusal)
  const { definition, document } = own
  const { configuration, problems } = loadLoneFile(readLoneFile(root, resolve(path), document.path), readMetaSchemas(root))
  const said = { format: 'definition', source: document.path, problems: problems.map(problemOf) } as const
  return configuration ? { ok: true, definition, report: importReport({ ...said, lines: linesOf(document, definition.answers) }) } : { ok: false, report: importReport({ ...said, lines: [] }) }
}

function linesOf(document: SourceDocument, answers: Parameters<typeof questionsOf>[0]): readonly ImportLine[] {
  return questionsOf(answers).filter(({ way, ofList }) => way.length > 0 && !ofList).map(({ name, question, path, way }) => ({
    sheet: document.path,
    row: positionAt(document.text, nearestNode(document.root, path).offset).line,
    name,
    label: textIn(question.title, 'en').slice(0, 200),
    type: question.type,
    became: way.join('.'),
    outcome: 'whole',
    notes: [],
  }))
}

function problemOf({ file, line, at, message, hint = '' }: Problem): ImportProblem {
  return { sheet: file, row: line, column: at, message, hint }
}
