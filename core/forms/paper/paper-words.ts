import { programLanguage, type ProgramLanguage } from '../../definitions/program-languages.ts'
import { ar } from './paper-words/ar.ts'
import { en, type PaperWords } from './paper-words/en.ts'
import { es } from './paper-words/es.ts'
import { hy } from './paper-words/hy.ts'
import { it } from './paper-words/it.ts'
import { ro } from './paper-words/ro.ts'

export const PAPER_WORDS: Readonly<Record<ProgramLanguage, PaperWords>> = { en, it, ar, ro, es, hy }

/** A sentence of the printed form, in the language asked for or else in English. */
export function paperWords(language: string, name: keyof PaperWords, filled: Readonly<Record<string, string>> = {}): string {
  return PAPER_WORDS[programLanguage(language)][name].replaceAll(/\{(\w+)\}/g, (_, key: string) => filled[key] ?? '')
}
