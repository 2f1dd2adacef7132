import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { LoadedPack } from '../definitions/configuration.ts'
import type { MetaSchemas } from '../definitions/meta-schemas.ts'
import { inReadingOrder } from '../definitions/problem.ts'
import { readDefinitions } from '../definitions/read-definitions.ts'
import type { SourceDocument } from '../definitions/source-document.ts'
import type { SourceFile } from '../definitions/source-file.ts'
import { packIds, readFolder, readPackFiles, readSourceFile } from './files.ts'
import { type Following, followFiles } from './follow-files.ts'
import { loadCheckedPack } from './load-checked-pack.ts'
import { MADE_UP_PACK, madeUpPack } from './made-up-pack.ts'

const DEFINITIONS = ['form-definitions', 'country-configs']

/** A definition's file, and everything around it that it may refer to. */
export interface LoneFile {
  /** The pack it stands in, else one made up around it. */
  readonly packId: string
  readonly document: SourceDocument
  readonly files: readonly SourceFile[]
}

/**
 * Reads one file with what is around it: its pack where it lies in one, else the definitions every pack may use, with the code
 * lists that lie beside it.
 * @param file absolute path
 * @param shown how problems name the file
 */
export function readLoneFile(root: string, file: string, shown: string): LoneFile {
  const within = relative(root, file).split(sep)
  const [top = '', pack = ''] = within
  const path = DEFINITIONS.includes(top) ? within.join('/') : shown
  const source = { ...readSourceFile(dirname(file), basename(file)), path }
  const document = documentOf(source)
  if (top === 'country-configs' && within.length > 2 && packIds(root).includes(pack)) {
    return { packId: pack, document, files: replacing(readPackFiles(root, pack), source, document) }
  }
  const library = readPackFiles(root, MADE_UP_PACK).filter((each) => !each.path.startsWith('country-configs/'))
  const files = replacing([...library, ...codeListsBeside(root, file)], source, document)
  return { packId: MADE_UP_PACK, document, files: [...files, madeUpPack(files, document)] }
}

/** Watches a lone file and what is around it. */
export function followLoneFile(root: string, file: string, changed: () => void, say: (sentence: string) => void): Promise<Following> {
  const [top = ''] = relative(root, file).split(sep)
  return DEFINITIONS.includes(top) ? followFiles(root, DEFINITIONS, changed, say) : followFiles(dirname(file), [basename(file), 'code-lists'], changed, say)
}

/** Holds a lone file to everything; golden cases that do not come out keep nothing from being shown. Of what is around it only errors are told. */
export function loadLoneFile({ packId, document, files }: LoneFile, metaSchemas: MetaSchemas): LoadedPack {
  const loaded = loadCheckedPack(files, packId, metaSchemas, { despiteGoldenCases: true })
  const problems = loaded.problems.filter(({ file, severity }) => file === document.path || severity === 'error')
  return { ...loaded, feeds: [], stories: [], problems: inReadingOrder(problems) }
}

/** The files with this one among them: in place of itself, and of what is defined by the same name elsewhere. */
export function replacing(files: readonly SourceFile[], source: SourceFile, { kind, id }: SourceDocument): SourceFile[] {
  const others = files.filter(({ path }) => path !== source.path)
  const twins = new Set(readDefinitions(others).documents.filter((other) => other.kind === kind && id !== undefined && other.id === id).map(({ path }) => path))
  return [...others.filter(({ path }) => !twins.has(path)), source]
}

/** Code lists of the folder that looks like a pack's, where the file lies outside the project. */
function codeListsBeside(root: string, file: string): SourceFile[] {
  if (!relative(root, file).startsWith('..')) return []
  return [dirname(file), dirname(dirname(file))]
    .filter((folder) => existsSync(join(folder, 'code-lists')))
    .flatMap((folder) => readFolder(folder, 'code-lists').map((source) => ({ ...source, path: join(folder, source.path).split(sep).join('/') })))
    .filter(({ path }) => path !== file.split(sep).join('/'))
}

/** A file as the one definition in it. */
export function documentOf(source: SourceFile): SourceDocument {
  const [document] = readDefinitions([source]).documents
  if (!document) throw new Error('Every file gives a document.')
  return document
}
