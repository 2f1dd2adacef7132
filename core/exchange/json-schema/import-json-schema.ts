import type { AssessmentTool, Question } from '../../definitions/definition-types.ts'
import { MOST_QUESTIONS } from '../../definitions/most-questions.ts'
import { importReport, type Imported, type ImportProblem } from '../import-report.ts'
import { identifierOf } from '../draft/identifier.ts'
import { mend } from '../draft/mend.ts'
import { answerType } from './kind-of.ts'
import type { Making } from './making.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { flat, said, TooLarge, type Part } from './parts.ts'
import { questionOf } from './question-of.ts'
import { referencesIn } from './references.ts'
import { isSchema, own, type Schema } from './schema.ts'
import { schemaLines, type SchemaLines } from './schema-lines.ts'
import { sectionOf } from './section-of.ts'
import { bundleOf } from './told-schema.ts'
import { tellIdle } from './told-keywords.ts'
import { namedWords, wordsOf } from './words-of.ts'

/** Schemas looked at; a real form of 1,000 questions takes some 20,000. */
const MOST_STEPS = 500_000

export interface SchemaOptions {
  /** Id of the definition, instead of one made of its title. */
  readonly id?: string
  readonly fileName: string
}

/** Makes a definition of a JSON Schema, alone or with its uiSchema. What comes out can be opened, and every property says what became of it. */
export function importJsonSchema(json: unknown, { id, fileName }: SchemaOptions): Imported {
  const { schema, pointer, ui } = bundleOf(json)
  const lines = schemaLines(schema, pointer)
  const refused = (message: string, hint: string): Imported => {
    const problem: ImportProblem = { sheet: 'schema', row: 1, column: '', message, hint }
    return { ok: false, report: importReport({ format: 'json-schema', source: fileName, lines: lines.lines(), problems: [problem] }) }
  }
  const making = makingOf(schema, pointer, lines)
  const root: Part = { schema, pointer, at: making.references.root, trail: [`${pointer}`] }
  try {
    const { answers, title, description } = answersOf(root, ui, making)
    if (Object.keys(answers.properties ?? {}).length === 0) return refused('The schema asks nothing.', 'Give it "properties" with the questions.')
    const bare = fileName.replace(/^.*[\\/]/, '').replace(/(\.schema|-schema)?\.json$/i, '')
    const definition: AssessmentTool = {
      $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
      id: id ?? identifierOf(bare, 'form'),
      title: title ?? namedWords(bare),
      ...(description !== undefined && { description }),
      status: 'illustrative',
      answers,
    }
    mend(definition, making.origins)
    return { ok: true, definition, report: importReport({ format: 'json-schema', source: fileName, lines: lines.lines(), problems: [] }) }
  } catch (error) {
    if (error instanceof TooLarge) return refused(`The schema has more than ${MOST_QUESTIONS} questions, or refers to itself too often.`, 'Take it apart into several forms.')
    if (!(error instanceof NotTaken)) throw error
    lines.add(error.pointer, error.note)
    return refused(error.note.message, 'Mend the schema, or choose the part of it that is a form.')
  }
}

function makingOf(schema: unknown, pointer: string, lines: SchemaLines): Making {
  let questions = 0
  let steps = 0
  return {
    references: referencesIn(schema, pointer),
    refStandsAlone: isOldDraft(schema),
    lines,
    origins: new Map(),
    count() {
      if (++questions > MOST_QUESTIONS) throw new TooLarge()
    },
    step() {
      if (++steps > MOST_STEPS) throw new TooLarge()
    },
  }
}

/** Up to draft 7, what stands beside a reference means nothing. */
function isOldDraft(schema: unknown): boolean {
  const says = isSchema(schema) ? own(schema, '$schema') : undefined
  if (typeof says === 'string') return /draft-0[3-7]/.test(says)
  return !isSchema(schema) || !['$defs', 'dependentRequired', 'dependentSchemas', 'prefixItems', 'unevaluatedProperties'].some((keyword) => Object.hasOwn(schema, keyword))
}

interface Answers {
  readonly answers: Question
  readonly title?: string
  readonly description?: string
}

function answersOf(root: Part, ui: Schema, making: Making): Answers {
  const parts = flat([root], making)
  const { lines } = making
  const title = wordsOf(own(ui, 'ui:title') ?? said(parts, 'title'), root.pointer, lines)
  const description = wordsOf(own(ui, 'ui:description') ?? said(parts, 'description'), root.pointer, lines)
  const words = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) }
  if (answerType(parts, root.pointer, lines) === 'object') {
    for (const part of parts) tellIdle(part, lines)
    lines.at(root.pointer).became.push('answers')
    return { answers: { type: 'object', ...sectionOf(parts, ui, '', making).question }, ...words }
  }
  const id = 'answer'
  lines.add(root.pointer, note('lone-answer', { id }))
  lines.at(root.pointer).became.push(id)
  return { answers: { type: 'object', properties: { [id]: questionOf({ name: id, parts: [root], ui, way: id }, making).question } }, ...words }
}
