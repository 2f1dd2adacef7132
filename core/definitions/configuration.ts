import type { Completeness } from './completeness.ts'
import type {
  AssessmentTool,
  CaseManagementLevel,
  CountryPack,
  DocumentTemplate,
  Feed,
  Form,
  IntakeType,
  PopulationGroup,
  Service,
  Story,
} from './definition-types.ts'
import type { Problem } from './problem.ts'

/** A form, or a tool with scales, findings and a decision. */
export type FormDefinition = Form | AssessmentTool

/** All checked definitions of one pack, frozen and JSON-safe: what the server works by and what the page draws. */
export interface Configuration {
  /** Content address of everything in it. */
  readonly version: string
  readonly pack: CountryPack
  readonly groups: readonly PopulationGroup[]
  /** From the lowest to the highest. */
  readonly levels: readonly CaseManagementLevel[]
  readonly intakeTypes: readonly IntakeType[]
  readonly forms: Readonly<Record<string, FormDefinition>>
  /** Content address of each form, by its id: answers remember it. */
  readonly formVersions: Readonly<Record<string, string>>
  readonly services: readonly Service[]
  /** Letters and sheets made from a case. */
  readonly documents: readonly DocumentTemplate[]
  /** How much of the definitions there is in each language of the pack. */
  readonly completeness: readonly Completeness[]
}

/** What one folder of a pack gave: the configuration when there are no errors, and every problem found. */
export interface LoadedPack {
  readonly id: string
  readonly configuration?: Configuration
  /** Only the server plays the sending programme; none of this is part of the configuration. */
  readonly feeds: readonly Feed[]
  readonly stories: readonly Story[]
  readonly problems: readonly Problem[]
}

export function isAssessmentTool(form: FormDefinition): form is AssessmentTool {
  return 'scales' in form || 'decision' in form || form.$schema.endsWith('assessment-tool.schema.json')
}
