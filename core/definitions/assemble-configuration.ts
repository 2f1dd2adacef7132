import { canonicalJson } from './canonical-json.ts'
import { withCodeLists } from './code-lists-used.ts'
import { completeness } from './completeness.ts'
import type { Configuration, FormDefinition } from './configuration.ts'
import { deepFreeze } from './deep-freeze.ts'
import { definitionsOf } from './definitions-of.ts'
import type {
  CaseManagementLevel,
  CodeList,
  CountryPack,
  DocumentTemplate,
  IntakeType,
  PopulationGroup,
  ServiceCatalogue,
} from './definition-types.ts'
import { withFallbacks } from './fallback.ts'
import type { SourceDocument } from './source-document.ts'
import { changedTexts, translatedDocuments } from './translate.ts'

/**
 * Puts checked definitions together as one frozen value that can travel as JSON.
 * @param written definitions without errors, those of the pack among them
 * @param hash content address of a text
 */
export function assembleConfiguration(written: readonly SourceDocument[], packId: string, hash: (text: string) => string): Configuration {
  const translated = translatedDocuments(written)
  const spoken = definitionsOf<CountryPack>(translated, 'pack').find(({ id }) => id === packId)
  const documents = spoken ? translated.map((document) => changedTexts(document, (text) => withFallbacks(text, spoken))) : []
  const pack = definitionsOf<CountryPack>(documents, 'pack').find(({ id }) => id === packId)
  if (!pack) throw new Error(`There is no pack "${packId}" among the definitions.`)
  const codes = new Map(definitionsOf<CodeList>(documents, 'code list').map((list) => [list.id, list.codes]))
  const forms = byId(
    [...definitionsOf<FormDefinition>(documents, 'form'), ...definitionsOf<FormDefinition>(documents, 'assessment tool')].map((form) => withCodeLists(form, codes)),
  )
  const content = {
    pack,
    groups: definitionsOf<PopulationGroup>(documents, 'population group').sort((a, b) => a.order - b.order),
    levels: lowestFirst(definitionsOf<CaseManagementLevel>(documents, 'case-management level')),
    intakeTypes: definitionsOf<IntakeType>(documents, 'intake type').sort((a, b) => a.order - b.order),
    forms,
    formVersions: Object.fromEntries(Object.entries(forms).map(([id, form]) => [id, hash(canonicalJson(form))])),
    services: definitionsOf<ServiceCatalogue>(documents, 'service catalogue').flatMap(({ services }) => services),
    documents: definitionsOf<DocumentTemplate>(documents, 'document template'),
    completeness: completeness(translated, pack.languages),
  }
  return deepFreeze({ version: hash(canonicalJson(content)), ...content })
}

/** Levels in the order in which they include each other; where they do so in a circle, there is none. */
export function lowestFirst(levels: readonly CaseManagementLevel[]): CaseManagementLevel[] {
  const depth = (id: string | undefined, left = levels.length): number => {
    const below = levels.find((level) => level.id === id)?.includes
    return below === undefined || left === 0 ? 0 : 1 + depth(below, left - 1)
  }
  return [...levels].sort((a, b) => depth(a.id) - depth(b.id))
}

function byId<Definition extends { id: string }>(definitions: readonly Definition[]): Record<string, Definition> {
  return Object.fromEntries([...definitions].sort((a, b) => (a.id < b.id ? -1 : 1)).map((definition) => [definition.id, definition]))
}
