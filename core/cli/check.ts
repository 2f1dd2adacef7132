import { suggestion } from '../definitions/did-you-mean.ts'
import { problemLine, type Problem } from '../definitions/problem.ts'
import { packIds, readMetaSchemas, readPackFiles } from '../server/files.ts'
import { loadCheckedPack } from '../server/load-checked-pack.ts'
import { checkFiles } from './check-files.ts'
import { isMeantAsFile } from './named-file.ts'
import { printCompleteness } from './print-completeness.ts'
import { printProblems, summaryOf } from './print-problems.ts'
import type { Terminal } from './terminal.ts'

/** `caseloom check [pack]` or `caseloom check FILE…`: every problem on a line of its own. 1 when there are errors. */
export function check(root: string, wanted: readonly string[], terminal: Terminal): number {
  const known = packIds(root)
  const areFiles = wanted.some((name) => !known.includes(name) && isMeantAsFile(name))
  return areFiles ? checkFiles(root, wanted, terminal) : checkPacks(root, wanted, known, terminal)
}

function checkPacks(root: string, wanted: readonly string[], known: readonly string[], terminal: Terminal): number {
  const { print, red } = terminal
  const unknown = wanted.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    print(red(`There is no pack "${unknown}" in country-configs. ${suggestion(unknown, known) ?? ''}`.trimEnd()))
    return 1
  }
  const packs = wanted.length === 0 ? known : wanted
  if (packs.length === 0) {
    print(red('There is no pack: country-configs has no folder. Make country-configs/<pack>/pack.json.'))
    return 1
  }
  const metaSchemas = readMetaSchemas(root)
  const loaded = packs.map((pack) => loadCheckedPack(readPackFiles(root, pack), pack, metaSchemas))
  const problems = unique(loaded.flatMap((pack) => pack.problems))
  printProblems(problems, terminal)
  printCompleteness(loaded, terminal)
  return summaryOf(packs, 'pack', problems, terminal)
}

// Definitions that several packs use have the same problems in each.
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()]
}
