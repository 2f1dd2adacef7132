import { suggestion } from '../definitions/did-you-mean.ts'
import { problemLine, type Problem } from '../definitions/problem.ts'
import { packIds, readMetaSchemas, readPackFiles } from '../server/files.ts'
import { loadCheckedPack } from '../server/load-checked-pack.ts'
import type { Terminal } from './terminal.ts'

/** `caseloom check [pack]`: every problem of a pack, or of all packs, on a line of its own. 1 when there are errors. */
export function check(root: string, [wanted]: readonly string[], { print, red, yellow, green }: Terminal): number {
  const known = packIds(root)
  if (wanted !== undefined && !known.includes(wanted)) {
    print(red(`There is no pack "${wanted}" in country-configs. ${suggestion(wanted, known) ?? ''}`.trimEnd()))
    return 1
  }
  const packs = wanted === undefined ? known : [wanted]
  if (packs.length === 0) {
    print(red('There is no pack: country-configs has no folder. Make country-configs/<pack>/pack.json.'))
    return 1
  }
  const metaSchemas = readMetaSchemas(root)
  const problems = unique(packs.flatMap((pack) => loadCheckedPack(readPackFiles(root, pack), pack, metaSchemas).problems))
  for (const problem of problems) print(problem.severity === 'error' ? red(problemLine(problem)) : yellow(problemLine(problem)))

  const errors = problems.filter(({ severity }) => severity === 'error').length
  const summary = `${packs.join(', ')}: ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`
  print(errors > 0 ? red(summary) : green(summary))
  return errors > 0 ? 1 : 0
}

// Definitions that several packs use have the same problems in each.
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()]
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
