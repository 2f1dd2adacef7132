import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssessmentTool, Question } from '../../../core/definitions/definition-types.ts'
import { importFile } from '../../../core/exchange/import-file.ts'
import { columnsAsked } from '../../../core/exchange/table/columns.ts'
import { columnsOf } from '../../../core/exchange/table/columns-of.ts'
import { importTable } from '../../../core/exchange/table/import-table.ts'
import { optionsIn } from '../../../core/exchange/table/options-in.ts'
import { suggestColumns } from '../../../core/exchange/table/suggest-columns.ts'
import { writeXlsx } from '../../../core/exchange/write/write-xlsx.ts'
import type { Cell, Workbook } from '../../../core/exchange/workbook.ts'
import { errorsIn } from '../xlsform/check-imported.ts'

/** A table written in lines, with bars between its cells; \n within one is a line of its own. */
function workbook(lines: string): Workbook {
  const rows = lines.trim().split('\n').map((line) => line.split('|').map((cell): Cell => cell.trim().replaceAll(String.raw`\n`, '\n') || null))
  return { sheets: [{ name: 'Tool', rows }] }
}

function imported(lines: string, asked?: string) {
  const book = workbook(lines)
  const columns = columnsOf(book, asked)
  if ('problem' in columns) throw new Error(columns.problem)
  const result = importTable(book, columns, { fileName: 'home_check.xlsx' })
  if (!result.ok) throw new Error(result.report.problems.map(({ message }) => message).join('\n'))
  expect(errorsIn(result.definition)).toEqual([])
  expect(result.report.lines.every(({ became, notes }) => became !== undefined || notes.length > 0)).toBe(true)
  return { definition: result.definition as AssessmentTool, report: result.report }
}

function bare(question: Question | undefined): Partial<Question> {
  const { source: _, title: __, ...rest } = question ?? { type: 'null' }
  return rest
}

describe('columns are made out', () => {
  test.each<[string, string, Record<string, readonly number[]>]>([
    ['English', 'Section | No. | Question | Answer type | Answer options | Score | Notes | Mandatory | Skip logic', { section: [0], code: [1], question: [2], type: [3], options: [4], score: [5], help: [6], required: [7], condition: [8] }],
    ['Italian', 'Sezione | Codice | Domanda | Tipo di risposta | Risposte | Punteggio | Istruzioni | Obbligatoria', { section: [0], code: [1], question: [2], type: [3], options: [4], score: [5], help: [6], required: [7] }],
    ['shortened', 'Domanda | Tipo | Obbl.', { question: [0], type: [1], required: [2] }],
    ['shortened, in Spanish', 'Pregunta | Tipo | Oblig.', { question: [0], type: [1], required: [2] }],
    ['Spanish', 'Sección | Código | Pregunta | Tipo | Opciones de respuesta | Puntaje', { section: [0], code: [1], question: [2], type: [3], options: [4], score: [5] }],
    ['Romanian', 'Secțiune | Întrebare | Variante de răspuns | Punctaj | Obligatoriu', { section: [0], question: [1], options: [2], score: [3], required: [4] }],
    ['Armenian', 'Բաժին | Հարց | Պատասխանի տարբերակներ | Միավոր', { section: [0], question: [1], options: [2], score: [3] }],
    ['Arabic', 'القسم | السؤال | نوع الإجابة | الخيارات | الدرجة', { section: [0], question: [1], type: [2], options: [3], score: [4] }],
    ['options beside each other', 'Question | Option 1 | Option 2 | Option 3', { question: [0], options: [1, 2, 3] }],
  ])('%s', (_, header, expected) => {
    const [sheet] = workbook(`A title\n\n${header}\nx | y | z`).sheets
    if (!sheet) throw new Error('There is no sheet.')
    expect(suggestColumns(sheet)).toEqual({ sheet: 'Tool', headerRow: 3, at: expected })
  })

  test('without names by what stands in them', () => {
    const [sheet] = workbook('1 | How is the home heated? | single choice | gas; wood; not at all\n2 | Is there running water? | yes/no |\n3 | How many rooms are there? | number |\n4 | What else should be known? | text |').sheets
    expect(sheet && suggestColumns(sheet)).toEqual({ sheet: 'Tool', headerRow: 0, at: { type: [2], options: [3], question: [1], code: [0] }, guessed: ['options', 'question', 'code'] })
  })

  test('somebody says otherwise', () => {
    const suggested = { sheet: 'Tool', headerRow: 1, at: { question: [0], help: [1] } }
    expect(columnsAsked('question=B, options=D:F, header=2', suggested)).toEqual({ sheet: 'Tool', headerRow: 2, isAsked: true, at: { question: [1], options: [3, 4, 5], help: [], section: [], code: [], type: [], score: [], required: [], condition: [] } })
    expect(columnsAsked('question=A,options=C+E:F', suggested)).toMatchObject({ at: { options: [2, 4, 5] } })
    expect(columnsAsked('question=A,options=C+7', suggested)).toMatchObject({ problem: expect.stringContaining('"C+7" is no column') })
    expect(columnsAsked('question=7', suggested)).toEqual({ problem: '"7" is no column. Columns are named by letters, such as B or D:G.' })
    expect(columnsAsked('colour=A', suggested)).toMatchObject({ problem: expect.stringContaining('"colour" is nothing a column can mean') })
  })
})

describe('options in a cell', () => {
  test.each<[string, ReturnType<typeof optionsIn>]>([
    ['Never; Sometimes; Always', [{ label: 'Never' }, { label: 'Sometimes' }, { label: 'Always' }]],
    ['0 = never; 1 = sometimes; 2 = always', [{ label: 'never', points: 0 }, { label: 'sometimes', points: 1 }, { label: 'always', points: 2 }]],
    ['Never (0)\nOften (3)', [{ label: 'Never', points: 0 }, { label: 'Often', points: 3 }]],
    ['never = 0 / often = 2', [{ label: 'never', points: 0 }, { label: 'often', points: 2 }]],
    ['1. Own\n2. Rent', [{ label: 'Own', number: '1' }, { label: 'Rent', number: '2' }]],
    ['• Own\n• Rent', [{ label: 'Own' }, { label: 'Rent' }]],
    ['☐ Own ☐ Rent', [{ label: 'Own' }, { label: 'Rent' }]],
    ['Yes/No', [{ label: 'Yes' }, { label: 'No' }]],
    ['red, green, blue', [{ label: 'red' }, { label: 'green' }, { label: 'blue' }]],
    ['Write it down, please, as it is said.', [{ label: 'Write it down, please, as it is said.' }]],
    ['-1: worse; 0,5: better', [{ label: 'worse', points: -1 }, { label: 'better', points: 0.5 }]],
  ])('%s', (cell, expected) => {
    expect(optionsIn(cell)).toEqual(expected)
  })
})

describe('questions', () => {
  test.each<[string, string, Partial<Question>, readonly string[]]>([
    ['a choice with points', 'How often? | | 0 = never; 1 = often | | ', { type: 'string', oneOf: [{ const: 'never', title: 'never', score: 0 }, { const: 'often', title: 'often', score: 1 }] }, ['numbers-as-points']],
    ['points beside the options', 'How often? | | never; often | 0;2 | ', { type: 'string', oneOf: [{ const: 'never', title: 'never', score: 0 }, { const: 'often', title: 'often', score: 2 }] }, []],
    ['points that do not fit', 'How often? | | never; often | 5 | ', { type: 'string', oneOf: [{ const: 'never', title: 'never' }, { const: 'often', title: 'often' }] }, ['score-unclear']],
    ['several', 'Which? | select all that apply | a; b | | ', { type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'a' }, { const: 'b', title: 'b' }] } }, []],
    ['several, as its words say', 'Which? (all that apply) | | a; b | | ', { type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'a' }, { const: 'b', title: 'b' }] } }, []],
    ['yes or no by its options', 'Heated? | | Sì / No | | ', { type: 'boolean' }, []],
    ['yes or no with points', 'Heated? | yes/no | | 1;0 | ', { type: 'boolean', oneOf: [{ const: true, title: 'Yes', score: 1 }, { const: false, title: 'No', score: 0 }] }, []],
    ['yes or no, in Arabic', 'هل المنزل مدفأ؟ | | نعم / لا | | ', { type: 'boolean' }, []],
    ['a scale of numbers', 'How well? | | 0-10 | | ', { type: 'integer', minimum: 0, maximum: 10, ui: { widget: 'scale' } }, []],
    ['a number by its words', 'How many rooms? | | | | ', { type: 'integer' }, ['type-guessed']],
    ['a day by its words', 'Data di nascita | | | | ', { type: 'string', format: 'date' }, ['type-guessed']],
    ...['decimal number', 'Numero decimale', 'número decimal', 'număr zecimal', 'տասնորդական թիվ', 'عدد عشري']
      .map((type): [string, string, Partial<Question>, readonly string[]] => [`a number called ${type}`, `Rent? | ${type} | | | `, { type: 'number' }, []]),
    ['a text', 'Anything else? | text | | | ', { type: 'string' }, []],
    ['a choice of nothing', 'Which? | single choice | | | ', { type: 'string' }, ['no-options']],
    ['a kind that is not known', 'Which? | hologram | | | ', { type: 'string' }, ['type-unknown']],
    ['a condition in words', 'Which? | text | | | if heated', { type: 'string', interviewerNote: 'if heated' }, ['condition-kept']],
    ['an option twice', 'Which? | | a; a; b | | ', { type: 'string', oneOf: [{ const: 'a', title: 'a' }, { const: 'b', title: 'b' }] }, ['option-repeated']],
  ])('%s', (_, row, expected, notes) => {
    const { definition, report } = imported(`Question | Type | Options | Score | Condition\n${row}`)
    expect(bare(Object.values(definition.answers.properties ?? {})[0])).toEqual(expected)
    expect(report.lines[1]?.notes.map(({ code }) => code)).toEqual(notes)
  })

  test('codes, help and what must be answered', () => {
    const { definition } = imported('Code | Question | Type | Help | Required\nA1 | Who? | text | As on the card | yes\nA2 | Since? | date | | no')
    expect(definition.answers).toMatchObject({ required: ['a1'], properties: { a1: { number: 'A1', title: 'Who?', description: 'As on the card', source: { sheet: 'Tool', row: '2', name: 'A1' } }, a2: { format: 'date' } } })
  })

  test('a total where points are given', () => {
    const { definition } = imported('Section | Question | Options\nMood | Sad? | 0 = no; 1 = yes\n | Tired? | 0 = no; 1 = yes\nHome | Rooms? | one; two')
    expect(definition.scales).toEqual([{ id: 'total', title: 'Total', method: 'sum', of: ['mood.sad', 'mood.tired'] }])
  })
})

describe('the shape of a table', () => {
  const MOOD = { never: 0, sometimes: 1, always: 2 }
  const SCORED = Object.entries(MOOD).map(([title, score]) => ({ title, score }))

  test('sections stand in a column and go on below', () => {
    const { definition } = imported('Section | Question | Type\nHome | Rooms? | number\n | Warm? | yes/no\nWork | Paid? | yes/no')
    expect(Object.entries(definition.answers.properties ?? {}).map(([id, { properties }]) => [id, Object.keys(properties ?? {})])).toEqual([['home', ['rooms', 'warm']], ['work', ['paid']]])
  })

  test('headings are rows of their own, and the title stands above', () => {
    const { definition, report } = imported('Home check\n\nNo. | Question | Type\n | A. The home |\n1 | Rooms? | number\n2 | Warm? | yes/no\nB. Work | |\n3 | Paid? | yes/no')
    expect(definition.title).toBe('Home check')
    expect(Object.entries(definition.answers.properties ?? {}).map(([id, { title }]) => [id, title])).toEqual([['a_the_home', 'A. The home'], ['b_work', 'B. Work']])
    expect(report.lines.map(({ row, outcome }) => [row, outcome])).toEqual([[1, 'whole'], [3, 'whole'], [4, 'whole'], [5, 'whole'], [6, 'whole'], [7, 'whole'], [8, 'whole']])
  })

  test.each([
    ['options in rows below the question', 'Question | Options | Score\nHow often? | never | 0\n | sometimes | 1\n | always | 2\nWho? | |'],
    ['the question again with each option', 'Question | Options | Score\nHow often? | never | 0\nHow often? | sometimes | 1\nHow often? | always | 2\nWho? | |'],
    ['options beside each other', 'Question | Option 1 | Option 2 | Option 3\nHow often? | never (0) | sometimes (1) | always (2)\nWho? | | |'],
  ])('%s', (_, table) => {
    const { definition } = imported(table)
    expect(definition.answers.properties?.['how_often']?.oneOf).toMatchObject(SCORED)
    expect(Object.keys(definition.answers.properties ?? {})).toEqual(['how_often', 'who'])
  })

  test('options are the names of the columns, and points stand in the cells', () => {
    const { definition } = imported('Statement | never | sometimes | always\nI sleep well | 0 | 1 | 2\nI eat well | 2 | 1 | 0')
    expect(definition.answers.properties).toMatchObject({ i_sleep_well: { oneOf: SCORED }, i_eat_well: { oneOf: [{ title: 'never', score: 2 }, { score: 1 }, { score: 0 }] } })
  })

  test('a total at the end, and names of columns that come again, are told and not asked', () => {
    const { definition, report } = imported('Question | Type\nRooms? | number\nQuestion | Type\nWarm? | yes/no\nTotal score |')
    expect(Object.keys(definition.answers.properties ?? {})).toEqual(['rooms', 'warm'])
    expect(report.lines.flatMap(({ notes }) => notes.map(({ code }) => code))).toEqual(['header-row', 'repeated-header', 'total-unknown'])
  })

  test('other sheets are told', () => {
    const book: Workbook = { sheets: [{ name: 'Read me', rows: [['How to use this']] }, ...workbook('Question | Type\nRooms? | number').sheets] }
    const columns = columnsOf(book)
    expect(columns).toMatchObject({ sheet: 'Tool' })
    if ('problem' in columns) throw new Error(columns.problem)
    expect(importTable(book, columns, { fileName: 'a.xlsx' }).report.lines.at(-1)).toMatchObject({ sheet: 'Read me', outcome: 'not-taken' })
  })

  describe('below a cover page', () => {
    const cover = ['A tool for home visits', 'Read all of this first, please, and then go from house to house.', 'Question 1 of the guide | says who', 'How do we ask?', 'What else is there to know?', 'Whom do you call?']
    const [inside, further] = ['Section | Question | Options\nHome | Rooms? | one; two', 'Question | Type\nPaid work? | yes/no\nHours? | number\nSince? | date']
    const book: Workbook = { sheets: [['Cover', cover.join('\n')] as const, ['Part A, home', inside] as const, ['Part B', further] as const].map(([name, lines]) => ({ name, rows: workbook(lines).sheets[0]?.rows ?? [] })) }
    const taken = (asked?: string) => {
      const columns = columnsOf(book, asked)
      if ('problem' in columns) throw new Error(columns.problem)
      return importTable(book, columns, { fileName: 'a.xlsx' })
    }

    test('the sheet whose columns are known is taken, and of the others it is said what they look like', () => {
      const { report } = taken()
      expect(report.columns).toMatchObject({ sheet: 'Part A, home', sheets: ['Cover', 'Part A, home', 'Part B'] })
      expect(report.lines.filter(({ type }) => type === 'sheet').map(({ sheet, notes, outcome }) => [sheet, notes[0]?.code, outcome])).toEqual([['Cover', 'not-the-table', 'not-taken'], ['Part B', 'another-table', 'not-taken']])
    })

    test.each([['sheet=Part B', 'Part B'], ['sheet="Part A, home"', 'Part A, home'], ['sheet="Part A, home",question=B,options=C', 'Part A, home'], ['question=B,options=C', 'Part A, home']])('another is taken where somebody asks for it: %s', (asked, sheet) => {
      expect(taken(asked)).toMatchObject({ ok: true, report: { columns: { sheet } } })
    })

    test('and of one that is not there it is said', () => {
      expect(taken('sheet=Part C').report.problems).toMatchObject([{ code: 'no-such-sheet', message: 'There is no sheet "Part C" in a.xlsx.' }])
    })
  })
})

describe('a file', () => {
  const TABLE = 'Section,Question,Options\nHome,How warm?,"cold; warm"\nHome,Whose?,"own; rented"\n'
  const file = (name: string, bytes: Uint8Array) => [{ name, bytes }]

  test('of separated columns is a table where it is no survey', async () => {
    const { ok, report } = await importFile(file('home.csv', new TextEncoder().encode(TABLE)))
    expect([ok, report.format, report.rows]).toEqual([true, 'table', 3])
  })

  test('as a workbook likewise, with the columns somebody says', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'T', rows: [['x', 'y'], ['How warm?', 'a; b']] }] })
    const result = await importFile(file('home.xlsx', bytes), { columns: 'question=A,options=B,header=1' })
    expect(result.ok && result.definition.answers.properties?.['how_warm']?.oneOf).toHaveLength(2)
  })

  test.each([
    ['columns nobody can mean', 'colour=A', 'nothing a column can mean'],
    ['a sheet that is not there', 'sheet=Gone,question=A', 'no sheet "Gone"'],
    ['a column with nothing in it', 'question=Z', 'has no question'],
  ])('with %s is refused with a sentence', async (_, columns, sentence) => {
    const { ok, report } = await importFile(file('home.csv', new TextEncoder().encode(TABLE)), { columns })
    expect(ok).toBe(false)
    expect(report.problems.map(({ message }) => message).join()).toContain(sentence)
  })
})

test('any table becomes a definition without errors and a line for every row, or is refused', () => {
  const cell = fc.oneof(fc.constantFrom<Cell>(null, null, 'Question', 'Type', 'Options', 'Score', 'Section', 'Code', 'How many?', 'Who?', 'yes/no', 'a; b', '0 = a; 1 = b', '1-5', '0;1', 'A1', 'Home', 'constructor', '{x}', true, 3, 'Total', 'if', ''), fc.string({ maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
      const book: Workbook = { sheets: [{ name: 'T', rows: [['Section', 'Question', 'Options', 'Score', 'Type', 'Code'], ...rows] }] }
      const columns = columnsOf(book)
      if ('problem' in columns) return
      const result = importTable(book, columns, { fileName: 'made up.xlsx' })
      expect(result.report.lines).toHaveLength(1 + rows.filter((row) => row.some((each) => each !== null && String(each).trim() !== '')).length)
      if (result.ok) expect(errorsIn(result.definition)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
