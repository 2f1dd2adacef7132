import { sensitiveElsewhere } from '../cases/sensitive-elsewhere.ts'
import type { LoadedPack } from '../definitions/configuration.ts'
import { loadPack } from '../definitions/load-pack.ts'
import type { MetaSchemas } from '../definitions/meta-schemas.ts'
import { inReadingOrder, type Problem } from '../definitions/problem.ts'
import { readDefinitions } from '../definitions/read-definitions.ts'
import { problemAt, type SourceDocument } from '../definitions/source-document.ts'
import type { SourceFile } from '../definitions/source-file.ts'
import { fromPointer } from '../definitions/source-place.ts'
import { checkTemplates } from '../documents/check-templates.ts'
import { checkGoldenCases } from '../forms/scores/golden-cases.ts'
import { sha256 } from '../store/chain.ts'

/**
 * A pack held to everything: the rules of definitions, and then what only the rooms above can tell.
 * @param despiteGoldenCases a tool whose golden cases do not come out is given all the same, with that told: for whoever is at work on it
 */
export function loadCheckedPack(files: readonly SourceFile[], packId: string, metaSchemas: MetaSchemas, { despiteGoldenCases = false } = {}): LoadedPack {
  const loaded = loadPack(files, packId, metaSchemas, sha256)
  if (!loaded.configuration) return loaded
  const failed = checkGoldenCases(loaded.configuration)
  const refused = checkTemplates(loaded.configuration)
  const told = sensitiveElsewhere(loaded.configuration)
  if (failed.length + refused.length + told.length === 0) return loaded
  // Read again only now, for the lines: a load without problems, which is nearly every one, should not pay for it.
  const { documents } = readDefinitions(files)
  const further = [...failedGoldenCases(failed, documents), ...refusedTemplates(refused, documents), ...toldElsewhere(told, documents)]
  const problems = inReadingOrder([...loaded.problems, ...further])
  if (despiteGoldenCases && refused.length + told.length === 0) return { ...loaded, problems }
  return { id: packId, feeds: [], stories: [], problems }
}

function failedGoldenCases(failed: ReturnType<typeof checkGoldenCases>, documents: readonly SourceDocument[]): Problem[] {
  return failed.flatMap(({ form, index, at, onName, message, hint }) => {
    const document = documents.find(({ kind, id }) => kind === 'assessment tool' && id === form)
    return document
      ? [
          problemAt('golden-case', {
            document,
            path: fromPointer(document.value, `/goldenCases/${index}${at}`),
            onName,
            message,
            hint,
          }),
        ]
      : []
  })
}

function refusedTemplates(refused: ReturnType<typeof checkTemplates>, documents: readonly SourceDocument[]): Problem[] {
  return refused.flatMap(({ document: template, at, message }) => {
    const document = documents.find(({ kind, id }) => kind === 'document template' && id === template)
    return document ? [problemAt('bad-template', { document, path: fromPointer(document.value, at), message })] : []
  })
}

function toldElsewhere(told: ReturnType<typeof sensitiveElsewhere>, documents: readonly SourceDocument[]): Problem[] {
  return told.flatMap(({ form, ...mistake }) => {
    const document = documents.find(({ kind, id }) => (kind === 'form' || kind === 'assessment tool') && id === form)
    return document ? [problemAt('sensitive-elsewhere', { document, ...mistake })] : []
  })
}
