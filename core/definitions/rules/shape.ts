import { shapeProblems } from '../check-shape.ts'
import { layered } from '../compose-phases.ts'
import type { DefinitionSet } from '../definition-set.ts'
import type { Acts, Phases } from '../definition-types.ts'
import { mergePatch } from '../merge-patch.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake } from '../source-document.ts'
import type { Path } from '../source-place.ts'

/** What the meta-schemas ask for. */
export const shapeRules: Rules = new Map(
  ['missing-property', 'unknown-property', 'wrong-type', 'unknown-value', 'bad-form', 'out-of-limits', 'duplicate-item'].map((name) => [
    name,
    ofRule(name),
  ]),
)

function ofRule(name: string): Rule {
  return function* (set) {
    for (const { rule, ...mistake } of [...set.misshapen, ...misshapenPatches(set)]) {
      if (rule === name) yield { ...mistake, onName: name === 'unknown-property' }
    }
  }
}

/** A patch is held to what it makes of the phase or act, not to what it is itself. */
function* misshapenPatches({ pack, levels, intakeTypes, metaSchemas }: DefinitionSet): Generator<Mistake & { rule: string }> {
  if (!pack) return
  const { document, definition } = pack
  const phases = layered<Phases>([...levels, ...intakeTypes].map((layer) => layer.definition.phases))
  const acts = layered<Acts>(levels.map((layer) => layer.definition.acts ?? {}))
  yield* misshapen(phases, definition.phases, ['phases'], 'workflow.schema.json#/definitions/Phase')
  yield* misshapen(acts, definition.acts, ['acts'], 'workflow.schema.json#/definitions/Act')

  function* misshapen(before: object, patch: object = {}, base: Path, metaSchema: string): Generator<Mistake & { rule: string }> {
    for (const [id, change] of Object.entries(patch)) {
      if (change === null) continue
      const was = (before as Record<string, unknown>)[id]
      const known = new Set((was === undefined ? [] : problemsOf(was, metaSchema)).map(({ message }) => message))
      for (const { path, ...problem } of problemsOf(mergePatch(was, change), metaSchema)) {
        if (!known.has(problem.message)) yield { ...problem, document, path: [...base, id, ...path] }
      }
    }
  }

  function problemsOf(value: unknown, metaSchema: string) {
    return shapeProblems(value, metaSchemas.errorsOf(metaSchema, value))
  }
}
