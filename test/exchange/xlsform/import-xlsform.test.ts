import { describe, expect, test } from 'vitest'
import type { Question } from '../../../core/definitions/definition-types.ts'
import type { ImportLine } from '../../../core/exchange/import-report.ts'
import { importXlsform } from '../../../core/exchange/xlsform/import-xlsform.ts'
import { errorsIn } from './check-imported.ts'
import { workbookOf } from './workbook-of.ts'

function imported(table: string) {
  const result = importXlsform(workbookOf(table), { fileName: 'home_visit.xlsx' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  return result
}

const YES_NO = `
| choices |
| | list_name | name | label |
| | yn | yes | Yes |
| | yn | no | No |`

/** The one question of a survey with these columns. */
function question(columns: Readonly<Record<string, string>>, choices = YES_NO): { readonly question: Question; readonly line: ImportLine | undefined } {
  const row = { type: 'text', name: 'asked', label: 'What?', ...columns }
  const { definition, report } = imported(`| survey |\n| | ${Object.keys(row).join(' | ')} |\n| | ${Object.values(row).join(' | ')} |${choices}`)
  const [asked] = Object.values(definition.answers.properties ?? {})
  if (!asked) throw new Error('There is no question.')
  return { question: asked, line: report.lines.find(({ name }) => name === row.name) }
}

describe('types of questions', () => {
  test.each([
    ['text', { type: 'string' }],
    ['integer', { type: 'integer' }],
    ['int', { type: 'integer' }],
    ['decimal', { type: 'number' }],
    ['date', { type: 'string', format: 'date' }],
    ['dateTime', { type: 'string', format: 'date-time' }],
    ['time', { type: 'string', format: 'time' }],
    ['geopoint', { type: 'string', format: 'location' }],
    ['image', { type: 'string', format: 'file', ui: { widget: 'photo' } }],
    ['note', { type: 'null' }],
    ['acknowledge', { type: 'string', oneOf: [{ const: 'OK', title: 'OK' }] }],
    ['select_one yn', { type: 'string', oneOf: [{ const: 'yes', title: 'Yes' }, { const: 'no', title: 'No' }] }],
    ['select one from yn', { type: 'string', oneOf: [{ const: 'yes', title: 'Yes' }, { const: 'no', title: 'No' }] }],
    ['select_multiple yn', { type: 'array', items: { type: 'string', oneOf: [{ const: 'yes', title: 'Yes' }, { const: 'no', title: 'No' }] } }],
    ['rank yn', { type: 'array', ui: { widget: 'ranking' } }],
    ['percentage', { type: 'integer', minimum: 0, maximum: 100 }],
  ])('%s', (type, expected) => {
    const { question: asked, line } = question({ type })
    expect(asked).toMatchObject(expected)
    expect(line).toMatchObject({ outcome: 'whole', notes: [], became: 'asked' })
  })

  test.each([
    ['start', { type: 'string', format: 'date-time', default: '=now()' }],
    ['today', { type: 'string', format: 'date', default: '=today()' }],
    ['end', { type: 'string', format: 'date-time', calculate: 'now()' }],
    ['hidden', { type: 'string' }],
  ])('%s is answered without being asked', (type, expected) => {
    expect(question({ type }).question).toMatchObject({ ...expected, ui: { widget: 'hidden' } })
  })

  test.each([
    ['geoshape', 'geo-as-point'],
    ['audio', 'picture-for-recording'],
    ['barcode', 'barcode-typed'],
    ['select_one nowhere', 'missing-list'],
    ['select_one_from_file towns.csv', 'file-not-here'],
    ['db:person', 'picker-as-text'],
    ['selct_one yn', 'unknown-type'],
  ])('%s is approximated, and says so', (type, code) => {
    const { line } = question({ type })
    expect(line?.outcome).toBe('approximated')
    expect(line?.notes.map((note) => note.code)).toContain(code)
  })

  test.each(['audio', 'video'])('of %s no recording is promised, as files are pictures and PDF', (type) => {
    expect(question({ type }).line?.notes.map(({ message }) => message)).toEqual(['Sound and film can neither be recorded nor handed in here: a picture or a PDF is handed in in their place.'])
  })

  test.each([
    ['start=1;end=5;step=1', { type: 'integer', minimum: 1, maximum: 5 }],
    ['start=0 end=100 step=5', { type: 'integer', minimum: 0, maximum: 100, multipleOf: 5 }],
    ['start=1.5;end=5.5;step=0.5', { type: 'number', minimum: 1.5, maximum: 5.5, multipleOf: 0.5 }],
    ['end=5', { type: 'integer', minimum: 0, maximum: 5 }],
  ])('a range with %s', (parameters, expected) => {
    expect(question({ type: 'range', parameters }).question).toMatchObject(expected)
  })
})

describe('what a row says of its question', () => {
  test.each<[string, Record<string, string>, object]>([
    ['help', { hint: 'As on the card', guidance_hint: 'Read aloud' }, { description: 'As on the card', interviewerNote: 'Read aloud' }],
    ['limits without words of their own', { type: 'integer', constraint: '. >= 0 and . <= 120' }, { minimum: 0, maximum: 120 }],
    ['a whole number above another', { type: 'integer', constraint: '.>0' }, { minimum: 1 }],
    ['limits the other way round', { type: 'decimal', constraint: '(0 <= . and . <= 1.5)' }, { minimum: 0, maximum: 1.5 }],
    ['a pattern', { constraint: "regex(., '^[A-Z]{2} and [0-9]+$')" }, { pattern: '^(?:^[A-Z]{2} and [0-9]+$)$' }],
    ['a length', { constraint: 'string-length(.) = 4' }, { minLength: 4, maxLength: 4 }],
    ['a number of choices', { type: 'select_multiple yn', constraint: 'count-selected(.) <= 1' }, { maxItems: 1 }],
    ['a default', { type: 'integer', default: '3' }, { default: 3 }],
    ['several defaults', { type: 'select_multiple yn', default: 'yes no' }, { default: ['yes', 'no'] }],
    ['a look', { type: 'select_one yn', appearance: 'minimal' }, { ui: { widget: 'dropdown' } }],
    ['a width', { appearance: 'w1 multiline' }, { ui: { widget: 'long_text', width: 'short' } }],
    ['a signature', { type: 'image', appearance: 'signature' }, { format: 'signature' }],
    ['markup', { label: '<b>Who</b> was <span>there</span>?' }, { title: '**Who** was there?' }],
  ])('%s', (_, columns, expected) => {
    const { question: asked, line } = question(columns)
    expect(asked).toMatchObject(expected)
    expect(line?.outcome).toBe('whole')
  })

  test('words for a limit stand beside it', () => {
    expect(question({ type: 'integer', constraint: '. <= 10', constraint_message: 'Ten at most' }).question).toMatchObject({ maximum: 10, check: [{ message: 'Ten at most' }] })
  })

  test('words for a blank are a rule that waits for no answer', () => {
    expect(question({ required: 'yes', required_message: 'Please say' }).question.check).toEqual([{ that: 'is_blank(asked) != true', message: 'Please say' }])
  })

  test.each([
    ['yes', ['asked']],
    ['TRUE', ['asked']],
    ['true()', ['asked']],
    ['no', undefined],
    ['', undefined],
  ])('required %s', (required, expected) => {
    const { definition } = imported(`| survey |\n| | type | name | label | required |\n| | text | asked | What? | ${required} |`)
    expect(definition.answers.required).toEqual(expected)
  })

  test.each(['1.5', 'many'])('a default of %s for a whole number is left out, and said', (value) => {
    const { question: asked, line } = question({ type: 'integer', default: value })
    expect(asked.default).toBeUndefined()
    expect(line?.notes.map(({ code }) => code)).toEqual(['default-left-out'])
  })
})

describe('groups', () => {
  const GROUPS = `
| survey |
| | type | name | label | appearance |
| | begin group | home | Home | field-list |
| | begin_repeat | people | People | |
| | text | Name | Name | |
| | end repeat | | | |
| | text | Name | Name of the home | |
| | end_group | home | | |
| | note | end_note | Thank you, \${people} | |`

  test('nest, and names are free again in another group', () => {
    const { definition, report } = imported(GROUPS)
    const home = definition.answers.properties?.['home']
    expect(Object.keys(home?.properties ?? {})).toEqual(['people', 'name'])
    expect(home?.properties?.['people']).toMatchObject({ type: 'array', items: { properties: { name: { title: 'Name', source: { name: 'Name', row: '4' } } } } })
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(report.lines.map(() => 'whole'))
  })

  test('a heading of choices and the questions under it become a table', () => {
    const { definition } = imported(`
| survey |
| | type | name | label | appearance |
| | select_one yn | head | Have you … | label |
| | select_one yn | rent | paid the rent | list-nolabel |
| | select_one yn | food | bought food | list-nolabel |
| | text | else | Anything else? | |${YES_NO}`)
    expect(definition.answers.properties?.['head']).toMatchObject({ type: 'object', title: 'Have you …', ui: { widget: 'matrix' } })
    expect(Object.keys(definition.answers.properties?.['head']?.properties ?? {})).toEqual(['rent', 'food'])
    expect(Object.keys(definition.answers.properties ?? {})).toEqual(['head', 'else_q'])
  })

  test('a loop has a section for each choice', () => {
    const { definition } = imported(`
| survey |
| | type | name | label |
| | begin loop over yn | each | Each |
| | integer | count | How many said %(label)s? |
| | end loop | | |${YES_NO}`)
    expect(definition.answers.properties?.['each']?.properties).toMatchObject({ yes: { properties: { count: { title: 'How many said Yes?' } } }, no: { properties: { count: { title: 'How many said No?' } } } })
  })
})

describe('choices', () => {
  test('a choice whose code is taken is offered all the same, and one that is the same counts once', () => {
    const { definition, report } = imported(`| survey |\n| | type | name | label |\n| | select_one a | q | Q |\n| choices |\n| | list_name | name | label |\n| | a | 1 | One |\n| | a | 1 | Uno |\n| | a | 1 | One |`)
    expect(definition.codeLists?.[definition.answers.properties?.['q']?.optionsFrom ?? '']).toEqual([{ id: '1', title: 'One', code: '1' }, { id: '1_2', title: 'Uno', code: '1' }])
    expect(report.lines.slice(1).map(({ notes }) => notes.map(({ code, params }) => [code, params['row']]))).toEqual([[], [['repeated-code-renamed', 2]], [['repeated-code-same', 2]]])
  })

  test('a code that stands for a choice of each branch is told apart, and read as it is written', () => {
    const { definition, report } = imported(`
| survey |
| | type | name | label | choice_filter | relevant |
| | select_one region | region | Region | | |
| | select_one village | village | Village | region = \${region} | |
| | select_one house | house | House | village = \${village} | |
| | text | first | Who? | | \${village} = '1' |
| choices |
| | list_name | name | label | region | village |
| | region | n | North | | |
| | village | 1 | Upper | n | |
| | village | 1 | Lower | s | |
| | house | a | The mill | | 1 |`)
    expect(definition.codeLists?.['village']?.map(({ id, code }) => [id, code])).toEqual([['1', '1'], ['1_2', '1']])
    expect(definition.answers.properties?.['house']?.optionsWhere).toContain('lookup("village", village, "code")')
    expect(definition.answers.properties?.['first']?.visibleWhen).toBe('lookup("village", village, "code") = "1"')
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(report.lines.map(() => 'whole'))
  })

  test('or_other asks which', () => {
    const { definition } = imported(`| survey |\n| | type | name | label |\n| | select_one yn or_other | q | Q |\n| | note | n | You said \${q_other} |${YES_NO}`)
    expect(definition.answers.properties?.['q']?.oneOf?.at(-1)).toEqual({ const: 'other', title: 'Other', specify: 'Which other?' })
    expect(definition.answers.properties?.['n']?.title).toBe('You said {q_specify}')
  })
})

describe('languages', () => {
  test('columns of languages become texts by their tags', () => {
    const { definition } = imported(`
| survey |
| | type | name | label::English (en) | label:Français | hint |
| | text | q | Who? | Qui ? | As written |
| settings |
| | form_title | default_language |
| | Visit | English (en) |`)
    expect(definition.title).toEqual({ en: 'Visit', fr: 'Visit' })
    expect(definition.answers.properties?.['q']).toMatchObject({ title: { en: 'Who?', fr: 'Qui ?' }, description: { en: 'As written' } })
  })
})

test('a reference to nothing in words leaves a blank, and says so', () => {
  expect(question({ label: 'Hello ${nobody}' })).toMatchObject({ question: { title: 'Hello …' }, line: { notes: [{ code: 'text-reference' }] } })
})

test.each([
  ['no survey', '| choices |\n| | list_name | name |\n| | a | b |', 'There is no sheet called "survey"'],
  ['no types', '| survey |\n| | name | label |\n| | a | A |', 'no column "type"'],
  ['no questions', '| survey |\n| | type | name |\n| choices |\n| | list_name | name |\n| | a | b |', 'no question'],
])('a workbook with %s is refused with a sentence', (_, table, sentence) => {
  const { ok, report } = importXlsform(workbookOf(table), { fileName: 'x.xlsx' })
  expect(ok).toBe(false)
  expect(report.problems.map(({ message }) => message).join()).toContain(sentence)
})
