import { filledSentence } from '../filled-sentence.ts'
import { programLanguage, type ProgramLanguage } from '../../definitions/program-languages.ts'
import type { ImportNote, ImportProblem } from '../import-report.ts'
import { ar } from './ar.ts'
import { es } from './es.ts'
import { hy } from './hy.ts'
import type { ImportCatalogue } from './import-catalogue.ts'
import { it } from './it.ts'
import { ro } from './ro.ts'

/** English stands where it is made, and is read where a language does not know a code. */
export const IMPORT_CATALOGUES: Readonly<Record<Exclude<ProgramLanguage, 'en'>, ImportCatalogue>> = { it, ro, es, hy, ar }

/** What is said of a row, in a language. */
export function noteWords({ code, params, message }: ImportNote, language: string): string {
  const { notes = {}, phrases = {} } = catalogueOf(language)
  const sentence = Object.hasOwn(notes, code) ? notes[code] : undefined
  return sentence === undefined ? message : filledSentence(sentence, inOwnWords(params, phrases))
}

/** What is wrong with a source, and the way out, in a language. */
export function problemWords({ code = '', params = {}, message, hint }: Pick<ImportProblem, 'code' | 'params' | 'message' | 'hint'>, language: string): { message: string; hint: string } {
  const { problems = {} } = catalogueOf(language)
  const sentences = Object.hasOwn(problems, code) ? problems[code] : undefined
  return sentences === undefined ? { message, hint } : { message: filledSentence(sentences[0], params), hint: filledSentence(sentences[1], params) }
}

function catalogueOf(language: string): Partial<ImportCatalogue> {
  const known = programLanguage(language)
  return known === 'en' ? {} : IMPORT_CATALOGUES[known]
}

/** Names, numbers and what is quoted stay as they are. */
function inOwnWords(params: ImportNote['params'], phrases: Readonly<Record<string, string>>): ImportNote['params'] {
  const own = (words: string) => (Object.hasOwn(phrases, words) ? (phrases[words] ?? words) : words)
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value !== 'string' ? value : PUT_IN.has(name) ? own(value) : name === LISTED ? value.replaceAll(BEFORE_QUOTED, own) : value]))
}

/** Names in sentences for which a phrase may stand. */
const PUT_IN: ReadonlySet<string> = new Set(['type', 'why'])
/** A name for which a list stands, with a phrase before what is quoted: `Question: "Domanda"; Points: "Punti"`. */
const LISTED = 'columns'
const BEFORE_QUOTED = /(?<=^|; )[^:;"]+(?=: ")/g
