import { rangeIn } from './options-in.ts'
import { plainWords } from './plain-words.ts'
import { typeOfWords, type TableType } from './type-words.ts'

/** What a place to be filled in on paper asks for. */
export interface AnswerShape {
  /** None where the place is only blank. */
  readonly type?: TableType
  /** Whether the cell says nothing else. */
  readonly isExact: boolean
  /** Of a number: "number (0-120)". */
  readonly limits?: { readonly minimum: number; readonly maximum: number }
}

const BLANK = String.raw`[_.…□☐\s|]`
/** Letters that repeat, in whatever language and order: DD/MM/YYYY, gg.mm.aaaa, YYYY-MM-DD. */
const DATE = /(?<![\p{L}\p{M}])(\p{L})\1?\s?([/.-])\s?(\p{L})\3{0,2}\s?\2\s?(\p{L})\4{1,3}(?![\p{L}\p{M}])|(?<!\p{L})(\p{L})\5{3}\s?([/.-])\s?(\p{L})\7?\s?\6\s?(\p{L})\8?(?!\p{L})/iu
const DATE_BLANKS = new RegExp(String.raw`^${BLANK}+[/-]${BLANK}+[/-]${BLANK}+$`, 'u')
const TIME = /(?<!\p{L})([hoօժسs])\1?\s?:\s?([mրد])\2?(?:\s?:\s?(\p{L})\3?)?(?!\p{L})/iu
/** A month of a year, or a day of a month. */
const PART_OF_DATE = /^\s*(?:(\p{L})\1[/.-](\p{L})\2{3}|(\p{L})\3{3}[/.-](\p{L})\4|(\p{L})\5[/.-](\p{L})\6)\s*$/iu
const DATE_WORDS = new Set(
  ['day month year', 'month day year', 'year month day', 'giorno mese anno', 'día mes año', 'zi lună an', 'ziua luna anul', 'օր ամիս տարի', 'يوم شهر سنة', 'اليوم الشهر السنة', 'jour mois année', 'tag monat jahr', 'dia mês ano'].map(plainWords),
)

/** What a cell asks for that is no option and no list of them: a kind of answer, a pattern such as DD/MM/YYYY, or a line to write on; undefined of any other. */
export function answerShape(cell: string): AnswerShape | undefined {
  if (cell.trim() === '') return undefined
  if (!/[\p{L}\p{N}]/u.test(cell)) return DATE_BLANKS.test(cell) ? { type: 'date', isExact: true } : { isExact: true }
  const told = typeOfWords(cell)
  if (told !== undefined) return withBrackets(told, cell)
  if (DATE_WORDS.has(plainWords(cell))) return { type: 'date', isExact: true }
  if (PART_OF_DATE.test(cell)) return { type: 'text', isExact: false }
  for (const [type, pattern] of [['date', DATE], ['time', TIME]] as const) {
    if (!pattern.test(cell)) continue
    const rest = plainWords(cell.replace(pattern, ' '))
    return { type, isExact: rest === '' || typeOfWords(rest) === type }
  }
  return undefined
}

/** What stands in brackets behind a kind of answer says more of it: limits, or what is not understood. */
function withBrackets(type: TableType, cell: string): AnswerShape {
  const inside = [...cell.matchAll(/\(([^)]*)\)/g)].map(([, words = '']) => words)
  const limits = type === 'whole' || type === 'number' ? inside.flatMap((words) => rangeIn(words) ?? [])[0] : undefined
  const isExact = typeOfWords(cell.replaceAll(/[()]/g, ' ')) !== undefined || inside.every((words) => plainWords(words) === '' || rangeIn(words) !== undefined || typeOfWords(words) !== undefined || (type === 'date' && DATE.test(words)) || (type === 'time' && TIME.test(words)))
  return { type, isExact, ...(limits && { limits }) }
}
