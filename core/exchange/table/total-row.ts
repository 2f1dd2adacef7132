import { meaningOfHeader } from './header-words.ts'
import { plainWords } from './plain-words.ts'
import type { TableRow } from './table-row.ts'

const TOTAL = new Set('totaux,soma,somme,total,totals,totale,totali,totales,sum,somma,suma,sumă,overall,grand,complessivo,ընդամենը,գումար,ընդհանուր,المجموع,مجموع,الكلي,الإجمالي'.split(',').map(plainWords))
const BETWEEN = new Set('max,maximum,massimo,máximo,maximal,maxim,առավելագույն,أقصى,du,des,général,générale,geral,do,da,of,the,for,all,di,della,del,de,la,al,por,para,pe,pentru,և,من'.split(',').map(plainWords))

/** Whether a row stands for the sum of the points: it says so, and nothing that could be asked. */
export function isTotalRow(row: TableRow): boolean {
  const words = plainWords(row.at('question')).split(' ')
  const isAbout = (word: string) => TOTAL.has(word) || BETWEEN.has(word) || /^(\p{L}|\p{N}+)$/u.test(word) || ['score', 'section'].includes(meaningOfHeader(word) ?? '')
  return row.at('type') === '' && row.options.every((cell) => cell === '') && words.some((word) => TOTAL.has(word)) && words.every(isAbout)
}
