import { expect, test } from 'vitest'
import type { FormDefinition } from '../../core/definitions/configuration.ts'
import { loadPack } from '../../core/definitions/load-pack.ts'
import { mergePatch } from '../../core/definitions/merge-patch.ts'
import { sha256 } from '../../core/store/chain.ts'
import { usualPhase } from '../../playground/web/pages/tools/usual-phase.ts'
import { goodFiles, metaSchemas, PACK } from '../definitions/fixture-files.ts'

/** The title of the phase of the good pack's tool, once the tool and the pack's phases are changed. */
function titleOf(phase: string | undefined, phases: object = {}) {
  const at = `country-configs/${PACK}/pack.json`
  const files = goodFiles().map((file) => (file.path === at && 'text' in file ? { path: at, text: JSON.stringify(mergePatch(JSON.parse(file.text), { phases })) } : file))
  const { configuration } = loadPack(files, PACK, metaSchemas, sha256)
  if (!configuration) throw new Error('The pack has problems.')
  const { needs } = configuration.forms
  return usualPhase({ ...needs, phase } as FormDefinition, configuration)
}

test.each<[what: string, phase: string | undefined, phases: object, title: unknown]>([
  ['as the level calls it', 'looked_at', {}, { en: 'Looked at', it: 'Valutato' }],
  ['as the pack calls it', 'looked_at', { looked_at: { title: { en: 'Needs seen', it: 'Bisogni visti' } } }, { en: 'Needs seen', it: 'Bisogni visti' }],
  ['that only another intake type has', 'received', {}, { en: 'Received', it: 'Ricevuto' }],
  ['of a tool that names none', undefined, {}, undefined],
  ['that nobody has', 'nowhere', {}, undefined],
])('the phase of a tool is shown by its title: one %s', (_, phase, phases, title) => {
  expect(titleOf(phase, phases)).toEqual(title)
})

test('a phase that the pack takes away is shown as the level calls it', () => {
  const { configuration } = loadPack(goodFiles(), PACK, metaSchemas, sha256)
  if (!configuration) throw new Error('The pack has problems.')
  const { needs } = configuration.forms
  const without = { ...configuration, pack: { ...configuration.pack, phases: { looked_at: null } } } as unknown as typeof configuration
  expect(usualPhase({ ...needs, phase: 'looked_at' } as FormDefinition, without)).toEqual({ en: 'Looked at', it: 'Valutato' })
})
