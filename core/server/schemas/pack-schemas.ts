import { date, instant, listOf, objectOf, orNull, ref, type Schema, text, whole, yesNo } from './schema.ts'

/** Answers that hold definitions and the session: nothing of any case. */
export const PACK_SCHEMAS = {
  ListedPack: objectOf({
    id: text,
    title: ref('Text'),
    system: ref('Text'),
    'description?': ref('Text'),
    'status?': ref('Status'),
    'framework?': ref('Framework'),
    languages: listOf(ref('Language')),
    problems: whole,
  }),
  Configuration: objectOf({
    version: { ...text, description: 'Content address of everything in it.' },
    pack: ref('CountryPack'),
    groups: listOf(ref('PopulationGroup')),
    levels: listOf(ref('CaseManagementLevel')),
    intakeTypes: listOf(ref('IntakeType')),
    forms: { type: 'object', additionalProperties: { anyOf: [ref('Form'), ref('AssessmentTool')] } },
    formVersions: { type: 'object', additionalProperties: text },
    services: listOf(ref('Service')),
    documents: listOf(ref('DocumentTemplate')),
    completeness: { ...listOf(ref('Completeness')), description: 'How much of the definitions there is in each language of the pack.' },
  }),
  Completeness: objectOf({
    language: ref('Language'),
    texts: whole,
    missing: { ...whole, description: 'Texts without words in the language.' },
    definitions: listOf(
      objectOf({ kind: text, id: text, texts: whole, missing: whole, first: { ...listOf(text), description: 'JSON pointers of the first texts without words.' } }),
    ),
  }),
  OpenedPack: objectOf({
    'configuration?': ref('Configuration'),
    'framework?': ref('Framework'),
    problems: listOf(ref('DefinitionProblem')),
    good: { ...yesNo, description: 'Whether the files as they are now make a configuration.' },
  }),
  FormVersion: objectOf({
    version: { ...text, description: 'Content address of the definition.' },
    publishedAt: { ...instant, description: 'When it was first loaded without errors.' },
    current: { ...yesNo, description: 'Whether it is asked now.' },
  }),
  Session: objectOf({
    persona: orNull(ref('Persona')),
    role: orNull({ allOf: [{ type: 'object', required: ['id', 'title', 'cases'] }], description: 'The role and its id.' }),
    framework: ref('Framework'),
    today: { ...date, description: 'In the time zone of the pack.' },
  }),
} satisfies Record<string, Schema>
