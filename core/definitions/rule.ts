import type { DefinitionSet } from './definition-set.ts'
import type { KnownNames } from './known-names.ts'
import type { Mistake } from './source-document.ts'

/** Looks for one kind of mistake in all definitions. */
export type Rule = (set: DefinitionSet, names: KnownNames) => Iterable<Mistake>

/** Rules by name: the name of their folder in test/fixtures/broken. */
export type Rules = ReadonlyMap<string, Rule>
