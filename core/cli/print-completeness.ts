import { percentOf, type Completeness } from '../definitions/completeness.ts'
import type { LoadedPack } from '../definitions/configuration.ts'
import type { Terminal } from './terminal.ts'

/** How much of each pack there is in each of its languages, a line for each pack that could be put together. */
export function printCompleteness(packs: readonly LoadedPack[], { print, yellow }: Terminal): void {
  for (const { id, configuration } of packs) {
    if (!configuration) continue
    const line = `${id}: ${configuration.completeness.map(inWords).join(', ')}`
    print(configuration.completeness.some(({ missing }) => missing > 0) ? yellow(line) : line)
  }
}

function inWords(of: Completeness): string {
  const { language, texts, missing } = of
  return `${language} ${percentOf(of)} %${missing === 0 ? '' : ` (${missing} of ${texts} texts missing)`}`
}
