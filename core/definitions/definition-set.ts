import { shapeProblems, type ShapeProblem } from './check-shape.ts'
import type { FormDefinition } from './configuration.ts'
import { metaSchemaName, type Kind } from './definition-kind.ts'
import type {
  CaseManagementLevel,
  Catalogue,
  Code,
  CodeList,
  CountryPack,
  DocumentTemplate,
  Feed,
  IntakeType,
  PopulationGroup,
  ServiceCatalogue,
  Story,
} from './definition-types.ts'
import type { MetaSchemas } from './meta-schemas.ts'
import { misshapenPatches } from './misshapen-patches.ts'
import { countQuestions, MOST_QUESTIONS, tooManyQuestions } from './most-questions.ts'
import { soundPart } from './sound-part.ts'
import type { SourceDocument } from './source-document.ts'

/** A definition and the file it stands in. */
export interface Sourced<Definition> {
  readonly document: SourceDocument
  /** The parts that have the shape they should have. */
  readonly definition: Definition
  /** Nothing had to be taken away. */
  readonly whole: boolean
}

export interface MisshapenPart extends ShapeProblem {
  readonly document: SourceDocument
}

/** Everything the rules look at. */
export interface DefinitionSet {
  /** Every document, broken ones too. */
  readonly documents: readonly SourceDocument[]
  readonly metaSchemas: MetaSchemas
  readonly misshapen: readonly MisshapenPart[]
  /** Id of the pack that was asked for; none when only what packs share is checked. */
  readonly packId?: string
  readonly pack?: Sourced<CountryPack>
  readonly groups: readonly Sourced<PopulationGroup>[]
  readonly levels: readonly Sourced<CaseManagementLevel>[]
  readonly intakeTypes: readonly Sourced<IntakeType>[]
  readonly forms: readonly Sourced<FormDefinition>[]
  readonly codeLists: readonly Sourced<CodeList>[]
  readonly catalogues: readonly Sourced<ServiceCatalogue>[]
  readonly templates: readonly Sourced<DocumentTemplate>[]
  readonly feeds: readonly Sourced<Feed>[]
  readonly stories: readonly Sourced<Story>[]
  /** Words of definitions in one more language. */
  readonly translations: readonly Sourced<Catalogue>[]
}

export function definitionSet(documents: readonly SourceDocument[], metaSchemas: MetaSchemas, packId?: string): DefinitionSet {
  const readable = documents.filter(({ broken, kind }) => !broken && kind !== undefined)
  const misshapen: MisshapenPart[] = []
  const sound = readable.flatMap((document) => {
    const name = metaSchemaName((document.value as { $schema?: unknown }).$schema) ?? ''
    const questions = countQuestions(document.value)
    if (questions > MOST_QUESTIONS) {
      misshapen.push({ document, ...tooManyQuestions(questions) })
      return []
    }
    const errors = metaSchemas.errorsOf(name, document.value)
    misshapen.push(...shapeProblems(document.value, errors).map((problem) => ({ ...problem, document })))
    const definition = errors.length === 0 ? document.value : soundPart(document.value, (value) => metaSchemas.errorsOf(name, value))
    return definition === undefined ? [] : [{ document, definition, whole: errors.length === 0 }]
  })
  const of = <Definition>(...kinds: Kind[]) =>
    sound.filter(({ document }) => document.kind !== undefined && kinds.includes(document.kind)) as unknown as Sourced<Definition>[]
  const levels = of<CaseManagementLevel>('case-management level')
  const intakeTypes = of<IntakeType>('intake type')
  const [pack] = of<CountryPack>('pack')
  const patched = {
    levels: levels.map(({ definition }) => definition),
    intakeTypes: intakeTypes.map(({ definition }) => definition),
    whole: [...levels, ...intakeTypes].every(({ whole }) => whole) && documents.every(({ broken, kind }) => !broken && kind !== undefined),
  }
  const patches = pack ? misshapenPatches(pack.definition, patched, metaSchemas).map((part) => ({ ...part, document: pack.document })) : []
  return {
    documents,
    metaSchemas,
    misshapen: [...misshapen, ...patches],
    packId,
    pack: pack && { ...pack, whole: pack.whole && patches.length === 0 },
    levels,
    intakeTypes,
    groups: of('population group'),
    forms: of('form', 'assessment tool'),
    codeLists: of('code list'),
    catalogues: of('service catalogue'),
    templates: of('document template'),
    feeds: of('feed'),
    stories: of('story'),
    translations: of('catalogue'),
  }
}

/** Codes of the lists that any form may use, by the list's id. */
export function sharedCodes({ codeLists }: Pick<DefinitionSet, 'codeLists'>): ReadonlyMap<string, readonly Code[]> {
  return new Map(codeLists.map(({ definition: { id, codes } }) => [id, codes]))
}
