import { expect, test } from 'vitest'
import { composePhases } from '../../core/definitions/compose-phases.ts'
import { loadPack } from '../../core/definitions/load-pack.ts'
import { mergePatch } from '../../core/definitions/merge-patch.ts'
import { sha256 } from '../../core/store/chain.ts'
import { actAsking } from '../../playground/web/pages/tools/act-asking.ts'
import { goodFiles, metaSchemas, PACK } from '../definitions/fixture-files.ts'

const TOOL = { $schema: '../../../form-definitions/meta/assessment-tool.schema.json', id: 'first_talk', title: { en: 'First talk' }, status: 'illustrative', answers: { type: 'object', properties: { rooms: { type: 'integer', title: { en: 'Rooms' } } } } } as const
const loaded = (files = goodFiles()) => loadPack(files, PACK, metaSchemas, sha256)

test('the act that is shown for a draft makes cases be asked it once its file is in the folder', () => {
  const { configuration } = loaded()
  const act = configuration && actAsking(TOOL, configuration)
  const at = `country-configs/${PACK}/pack.json`
  const files = goodFiles().map((file) => (file.path === at && 'text' in file ? { path: at, text: JSON.stringify(mergePatch(JSON.parse(file.text), act)) } : file))
  const after = loaded([...files, { path: `country-configs/${PACK}/tools/first_talk.json`, text: JSON.stringify(TOOL) }])
  expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!after.configuration) throw new Error('The pack has problems.')
  const { levels, intakeTypes } = after.configuration
  const [level, intake] = [levels.at(-1), intakeTypes.find(({ id }) => id === 'indirect')]
  if (!level || !intake) throw new Error('The framework is gone.')
  const acts = composePhases({ configuration: after.configuration, level, levels, intake }).present.flatMap(({ acts = {} }) => Object.entries(acts))
  expect(acts.find(([id]) => id === 'ask_first_talk')?.[1]).toMatchObject({ kind: 'assess', form: 'first_talk', done: { en: 'First talk' } })
})
