import { compileMetaSchemas, type MetaSchemas } from '../definitions/meta-schemas.ts'
import { readMetaFiles } from './files.ts'

/** What a definition is, as it stands now. Compiling takes longer than everything else, and the files hardly ever change: it is done when they do. */
export function freshMetaSchemas(root: string): () => MetaSchemas {
  let compiled: { text: string; metaSchemas: MetaSchemas } | undefined
  return () => {
    const files = readMetaFiles(root)
    const text = JSON.stringify(files)
    if (compiled?.text !== text) compiled = { text, metaSchemas: compileMetaSchemas(files) }
    return compiled.metaSchemas
  }
}
