import { assembleConfiguration } from './assemble-configuration.ts'
import { checkDefinitions } from './check-definitions.ts'
import type { LoadedPack } from './configuration.ts'
import { definitionsOf } from './definitions-of.ts'
import type { Feed, Story } from './definition-types.ts'
import type { MetaSchemas } from './meta-schemas.ts'
import { inReadingOrder, type Problem } from './problem.ts'
import { readDefinitions } from './read-definitions.ts'
import type { SourceDocument } from './source-document.ts'
import type { SourceFile } from './source-file.ts'
import { translatedDocuments } from './translate.ts'

/**
 * From files to a configuration, or to everything that stands in its way.
 * @param files the definitions every pack may use, and those in the pack's folder
 * @param hash content address of a text
 */
export function loadPack(
  files: readonly SourceFile[],
  packId: string,
  metaSchemas: MetaSchemas,
  hash: (text: string) => string,
): LoadedPack {
  const { documents, problems: unread } = readDefinitions(files)
  const problems = inReadingOrder([
    ...metaSchemas.problems,
    ...unread,
    ...missingPack(documents, packId),
    ...(metaSchemas.problems.length === 0 ? checkDefinitions(documents, metaSchemas, packId) : []),
  ])
  const good = problems.every(({ severity }) => severity !== 'error')
  return {
    id: packId,
    ...(good ? { configuration: assembleConfiguration(documents, packId, hash) } : {}),
    feeds: good ? definitionsOf<Feed>(translatedDocuments(documents), 'feed') : [],
    stories: good ? definitionsOf<Story>(documents, 'story') : [],
    problems,
  }
}

function missingPack(documents: readonly SourceDocument[], packId: string): Problem[] {
  const file = `country-configs/${packId}/pack.json`
  if (documents.some(({ kind, path, broken }) => kind === 'pack' || (path === file && (broken || kind === undefined)))) return []
  const message = `The folder of the pack "${packId}" has no pack.json that defines it.`
  return [
    {
      severity: 'error',
      rule: 'missing-pack',
      file,
      line: 1,
      column: 1,
      at: '',
      message,
      hint: 'Write one: it says which group, level and intake type the pack uses.',
    },
  ]
}
