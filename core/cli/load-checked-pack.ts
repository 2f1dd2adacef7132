import type { Configuration, LoadedPack } from '../definitions/configuration.ts'
import { loadPack } from '../definitions/load-pack.ts'
import type { MetaSchemas } from '../definitions/meta-schemas.ts'
import { inReadingOrder, type Problem } from '../definitions/problem.ts'
import { readDefinitions } from '../definitions/read-definitions.ts'
import { problemAt, type SourceDocument } from '../definitions/source-document.ts'
import type { SourceFile } from '../definitions/source-file.ts'
import { checkTemplate } from '../documents/check-template.ts'
import { checkGoldenCases } from '../forms/golden-cases.ts'
import { sha256 } from '../store/chain.ts'

/** A pack held to everything: the rules of definitions, and then what only the rooms above can tell. */
export function loadCheckedPack(files: readonly SourceFile[], packId: string, metaSchemas: MetaSchemas): LoadedPack {
  const loaded = loadPack(files, packId, metaSchemas, sha256)
  if (!loaded.configuration) return loaded
  const { documents } = readDefinitions(files)
  const further = [...failedGoldenCases(loaded.configuration, documents), ...refusedTemplates(loaded.configuration, documents)]
  if (further.length === 0) return loaded
  return { id: packId, feeds: [], stories: [], problems: inReadingOrder([...loaded.problems, ...further]) }
}

function failedGoldenCases(configuration: Configuration, documents: readonly SourceDocument[]): Problem[] {
  return checkGoldenCases(configuration).flatMap(({ form, index, message }) => {
    const document = documents.find(({ kind, id }) => kind === 'assessment tool' && id === form)
    return document
      ? [
          problemAt('golden-case', {
            document,
            path: ['goldenCases', index],
            message,
            hint: 'Correct the tool, or what is expected of it.',
          }),
        ]
      : []
  })
}

function refusedTemplates(configuration: Configuration, documents: readonly SourceDocument[]): Problem[] {
  return configuration.documents.flatMap((template) => {
    const document = documents.find(({ kind, id }) => kind === 'document template' && id === template.id)
    if (!document) return []
    return Object.entries(template.body).flatMap(([language, lines]) =>
      checkTemplate(lines.join('\n')).map((message) => problemAt('bad-template', { document, path: ['body', language], message })),
    )
  })
}
