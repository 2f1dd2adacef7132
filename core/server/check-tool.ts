import type { Completeness } from '../definitions/completeness.ts'
import type { FormDefinition } from '../definitions/configuration.ts'
import { inReadingOrder, type Problem } from '../definitions/problem.ts'
import { readPackFiles, readMetaSchemas } from './files.ts'
import { loadCheckedPack } from './load-checked-pack.ts'
import { documentOf, replacing } from './lone-file.ts'

/** A definition to be held to everything as if it were part of a pack. */
export interface ToolToCheck {
  readonly root: string
  readonly pack: string
  readonly id: string
  /** The file as it is written. */
  readonly text: string
}

/** What came of it. */
export interface CheckedTool {
  /** Its own, and errors elsewhere that stand in its way. Lines are those of its file. */
  readonly problems: readonly Problem[]
  /** As it would be asked; absent where there are errors. */
  readonly form?: FormDefinition
  /** How much of it there is in each language of the pack. */
  readonly completeness: readonly Completeness[]
}

/** Holds a definition to everything, in the place of what the pack has under its name. Nothing is written. */
export function checkTool({ root, pack, id, text }: ToolToCheck): CheckedTool {
  const source = { path: `${id}.json`, text }
  const document = documentOf(source)
  const files = replacing(readPackFiles(root, pack), source, document)
  const { configuration, problems } = loadCheckedPack(files, pack, readMetaSchemas(root))
  const form = configuration && Object.hasOwn(configuration.forms, id) ? configuration.forms[id] : undefined
  return {
    problems: inReadingOrder(problems.filter(({ file, severity }) => file === source.path || severity === 'error')),
    ...(form ? { form } : {}),
    completeness: (configuration?.completeness ?? []).map((one) => {
      const own = one.definitions.filter((definition) => definition.id === id && definition.kind === document.kind)
      return { ...one, texts: total(own, 'texts'), missing: total(own, 'missing'), definitions: own }
    }),
  }
}

function total(definitions: Completeness['definitions'], of: 'texts' | 'missing'): number {
  return definitions.reduce((sum, definition) => sum + definition[of], 0)
}
