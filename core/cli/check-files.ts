import type { Kind } from '../definitions/definition-kind.ts'
import type { MetaSchemas } from '../definitions/meta-schemas.ts'
import { problemLine, type Problem } from '../definitions/problem.ts'
import { readMetaSchemas } from '../server/files.ts'
import { loadLoneFile, readLoneFile } from '../server/lone-file.ts'
import { MADE_UP_PACK } from '../server/made-up-pack.ts'
import { namedFile } from './named-file.ts'
import { printProblems, summaryOf } from './print-problems.ts'
import type { Terminal } from './terminal.ts'

/** What means something only together with the rest of its pack. */
const PARTS_OF_PACKS: ReadonlySet<Kind> = new Set<Kind>(['pack', 'service catalogue', 'document template', 'feed', 'story'])

/** `caseloom check FILE…`: the problems of single files, each checked with what is around it. 1 when there are errors. */
export function checkFiles(root: string, typed: readonly string[], terminal: Terminal): number {
  const metaSchemas = readMetaSchemas(root)
  const checked = typed.map((path) => checkFile(root, path, metaSchemas))
  const problems = checked.flatMap((each) => ('problems' in each ? each.problems : []))
  const refused = checked.flatMap((each) => ('refused' in each ? [each.refused] : []))
  printProblems(problems, terminal)
  for (const sentence of [...refused, ...checked.flatMap(({ note }) => note ?? [])]) terminal.print(terminal.red(sentence))
  if (refused.length === typed.length) return 1
  return Math.max(summaryOf(typed, 'file', problems, terminal), refused.length > 0 ? 1 : 0)
}

type Checked = { readonly note?: string } & ({ readonly problems: readonly Problem[] } | { readonly refused: string })

function checkFile(root: string, typed: string, metaSchemas: MetaSchemas): Checked {
  const named = namedFile(root, typed)
  if ('refused' in named) return named
  const lone = readLoneFile(root, named.file, named.shown)
  const { packId, document } = lone
  if (packId === MADE_UP_PACK && document.kind !== undefined && PARTS_OF_PACKS.has(document.kind)) {
    return { refused: `"${named.shown}" is a ${document.kind}, which means something only in its pack: check that, with npx caseloom check <pack>.` }
  }
  const { problems } = loadLoneFile(lone, metaSchemas)
  const own = problems.filter(({ file }) => file === document.path)
  const around = problems.find(({ file, severity }) => file !== document.path && severity === 'error')
  if (!around || own.some(({ severity }) => severity === 'error')) return { problems: own }
  // Golden cases run only when everything is put together.
  return { problems: own, note: `What is around "${named.shown}" has errors, so its golden cases did not run: ${problemLine(around)}` }
}
