import { COLUMN_MEANINGS } from '../../exchange/table/columns.ts'
import { instant, listOf, objectOf, ref, type Schema, text, whole } from './schema.ts'

const definition: Schema = { type: 'object', required: ['$schema', 'id'], description: 'A form or an assessment tool; of a draft, whatever is wrong with it.' }
const params: Schema = { type: 'object', additionalProperties: { type: ['string', 'number'] } }
const version: Schema = { ...text, description: 'Content address of the definition.' }

/** Forms of other programs that are loaded, and the drafts made of them. */
export const TOOL_SCHEMAS = {
  FormUpload: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { ...listOf({ type: 'string', contentMediaType: 'application/octet-stream' }), description: 'A workbook, or the CSV files of its sheets.' },
      options: { ...text, contentMediaType: 'application/json', description: 'How it is read: { "id" } names the definition, { "columns" } says what the columns of a plain table mean, such as section=A,question=B.' },
    },
  },
  ImportReport: objectOf({
    format: { enum: ['xlsform', 'fhir', 'json-schema', 'table', 'definition', 'unknown'] },
    source: { ...text, description: 'Name of the file.' },
    rows: whole,
    whole,
    approximated: whole,
    notTaken: whole,
    lines: { ...listOf(ref('ImportLine')), description: 'What became of every row, in order.' },
    problems: { ...listOf(ref('ImportProblem')), description: 'What is wrong with the source itself.' },
    'columns?': ref('ImportColumns'),
  }),
  ImportColumns: objectOf(
    {
      sheet: { ...text, description: 'The sheet that was read.' },
      sheets: { ...listOf(text), description: 'All sheets in which something stands.' },
      headerRow: { ...whole, description: 'Row with the names of the columns, counted from 1; 0 where there is none.' },
      columns: listOf(objectOf({ letter: text, words: { ...text, description: 'Its name, or else what stands in it first.' }, rows: { ...listOf(text), description: 'What stands in it in the first rows.' }, means: listOf({ enum: [...COLUMN_MEANINGS] }) })),
    },
    { description: 'What the columns of a plain table were taken for. Loading it again with { "columns" } among the options says otherwise.' },
  ),
  ImportLine: objectOf({
    sheet: text,
    row: { ...whole, description: 'Counted from 1.' },
    name: text,
    label: text,
    type: text,
    'became?': { ...text, description: 'Path in the definition, or what else it is now.' },
    outcome: { enum: ['whole', 'approximated', 'not-taken'] },
    notes: listOf(objectOf({ code: text, params, message: { ...text, description: 'In English.' } })),
  }),
  ImportProblem: objectOf({ sheet: text, row: whole, column: text, 'code?': text, 'params?': params, message: text, hint: text }),
  CheckedTool: objectOf({
    problems: listOf(ref('DefinitionProblem')),
    'form?': { type: 'object', description: 'The definition as it would be asked; absent where there are errors.' },
    completeness: listOf(ref('Completeness')),
  }),
  TakenForm: objectOf({
    ok: { const: true },
    definition,
    report: ref('ImportReport'),
    checked: ref('CheckedTool'),
    version,
    at: instant,
  }),
  DraftTool: objectOf({
    id: text,
    title: ref('Text'),
    'description?': ref('Text'),
    version,
    keptAt: instant,
    keptBy: objectOf({ persona: text, name: text }),
    errors: { ...whole, description: 'How many errors stood in its way when it was kept.' },
    'from?': objectOf({ file: text, version }, { description: 'What its keeper had loaded before: from which file, and its content address then, when it may have had another id.' }),
  }),
  OpenedDraftTool: objectOf({ tool: ref('DraftTool'), definition, checked: ref('CheckedTool') }),
} satisfies Record<string, Schema>
