import { isAssessmentTool } from '../configuration.ts'
import { suggestion } from '../did-you-mean.ts'
import type { KnownNames, NamesOfSort } from '../known-names.ts'
import type { Rule, Rules } from '../rule.ts'
import type { Mistake } from '../source-document.ts'
import type { Path } from '../source-place.ts'
import { actSites, mistakesAt, phaseSites, type LocalMistake } from '../workflow-sites.ts'

/** Names of things that nobody has. */
export const referenceRules: Rules = new Map<string, Rule>([
  [
    'unknown-reference',
    function* (set, names) {
      const { pack, levels, intakeTypes, forms, catalogues } = set
      const formIds = names.ids('form', 'assessment tool')
      const levelIds = names.ids('case-management level')
      const intakeIds = names.ids('intake type')
      const groupIds = names.ids('population group')

      yield* mistakesAt(phaseSites(set), function* ({ level, intake }) {
        yield* unknown(['level'], 'case-management level', level, levelIds)
        yield* unknown(['intake'], 'intake type', intake, intakeIds)
      })
      yield* mistakesAt(actSites(set), function* ({ form, to = [], during = [] }) {
        yield* unknown(['form'], 'form or tool', form, formIds)
        for (const [index, { phase }] of to.entries()) yield* unknown(['to', index, 'phase'], 'phase', phase, names.phases)
        for (const [index, phase] of during.entries()) yield* unknown(['during', index], 'phase', phase, names.phases)
      })
      for (const { document, definition } of levels)
        yield* at(document, unknown(['includes'], 'case-management level', definition.includes, levelIds))
      for (const { document, definition } of intakeTypes) {
        yield* at(document, unknown(['registerForm'], 'form or tool', definition.registerForm, formIds))
        yield* at(document, unknown(['begins'], 'phase', definition.begins, names.phases))
      }
      for (const { document, definition } of forms) {
        if (!isAssessmentTool(definition)) continue
        for (const [index, group] of (definition.populationGroups ?? []).entries())
          yield* at(document, unknown(['populationGroups', index], 'population group', group, groupIds))
        yield* at(document, usualPhase(definition.phase, names))
        const paths = { all: new Set(definition.decision?.paths.map(({ id }) => id)), open: false }
        for (const [index, { level }] of (definition.decision?.paths ?? []).entries())
          yield* at(document, unknown(['decision', 'paths', index, 'level'], 'case-management level', level, levelIds))
        for (const [index, { path }] of (definition.decision?.rows ?? []).entries())
          yield* at(document, unknown(['decision', 'rows', index, 'path'], 'path of the decision', path, paths))
      }
      for (const { document, definition } of catalogues) {
        for (const [index, { answers = [] }] of definition.services.entries()) {
          for (const [place, finding] of answers.entries())
            yield* at(document, unknown(['services', index, 'answers', place], 'finding of any form or tool', finding, names.findings))
        }
      }
      if (pack) {
        const { group, level, intake } = pack.definition.framework
        yield* at(pack.document, unknown(['framework', 'group'], 'population group', group, groupIds))
        yield* at(pack.document, unknown(['framework', 'level'], 'case-management level', level, levelIds))
        yield* at(pack.document, unknown(['framework', 'intake'], 'intake type', intake, intakeIds))
      }
    },
  ],

  [
    'unknown-role',
    function* (set, names) {
      const { pack, templates } = set
      if (!pack) return
      yield* mistakesAt(actSites(set), function* ({ by }) {
        for (const [index, role] of by.entries())
          yield* unknown(['by', index], `role of the pack "${pack.definition.id}"`, role, names.roles)
      })
      for (const [index, { role }] of pack.definition.personas.entries())
        yield* at(pack.document, unknown(['personas', index, 'role'], 'role of this pack', role, names.roles))
      for (const { document, definition } of templates) {
        for (const [index, role] of definition.by.entries())
          yield* at(document, unknown(['by', index], `role of the pack "${pack.definition.id}"`, role, names.roles))
      }
    },
  ],

  [
    'unknown-territory',
    function* ({ pack, feeds, stories }, names) {
      if (!pack) return
      const { personas, territories = [] } = pack.definition
      for (const [index, { territory }] of personas.entries())
        yield* at(pack.document, inPack(['personas', index, 'territory'], territory, names))
      for (const [index, { within }] of territories.entries())
        yield* at(pack.document, inPack(['territories', index, 'within'], within, names))
      for (const { document, definition } of feeds) {
        for (const [index, { household }] of definition.records.entries())
          yield* at(document, inPack(['records', index, 'household', 'territory'], household.territory, names))
      }
      for (const { document, definition } of stories)
        yield* at(document, inPack(['record', 'household', 'territory'], definition.record.household.territory, names))
    },
  ],

  [
    'unknown-story-part',
    function* ({ stories }, names) {
      for (const { document, definition } of stories) {
        for (const [index, { persona, act }] of definition.acts.entries()) {
          yield* at(document, unknown(['acts', index, 'persona'], 'persona of the pack', persona, names.personas))
          yield* at(document, unknown(['acts', index, 'act'], 'act of any phase or level', act, names.acts))
        }
      }
    },
  ],
])

function inPack(path: Path, territory: string | undefined, { territories }: KnownNames): Iterable<LocalMistake> {
  return unknown(path, 'territory of the pack', territory, territories)
}

// Tools go from pack to pack, and nothing hangs on their phase: one that is not known here stands in nobody's way.
function* usualPhase(phase: string | undefined, { phases }: KnownNames): Generator<LocalMistake> {
  if (phases.all.size === 0) return
  for (const mistake of unknown(['phase'], 'phase', phase, phases)) yield { ...mistake, warning: true }
}

function* unknown(path: Path, what: string, name: string | undefined, known: NamesOfSort): Generator<LocalMistake> {
  if (name === undefined || known.open || known.all.has(name)) return
  yield { path, message: `"${name}" is no ${what}.`, hint: () => suggestion(name, known.all) }
}

function* at(document: Mistake['document'], mistakes: Iterable<LocalMistake>): Generator<Mistake> {
  for (const mistake of mistakes) yield { ...mistake, document }
}
