import { programLanguage, type ProgramLanguage } from '../definitions/program-languages.ts'
import { ar } from './server-words/ar.ts'
import { en, type ServerWords } from './server-words/en.ts'
import { es } from './server-words/es.ts'
import { hy } from './server-words/hy.ts'
import { it } from './server-words/it.ts'
import { ro } from './server-words/ro.ts'

export const SERVER_WORDS: Readonly<Record<ProgramLanguage, ServerWords>> = { en, it, ar, ro, es, hy }

export type RefusalKind = keyof ServerWords['refusals']
/** What a role is given by name; cases stands for seeing any. */
export type Duty = Exclude<keyof ServerWords['duties'], 'tab'>

/** Title and sentence of a refusal in a language. */
export function refusalWords(kind: RefusalKind, language: string, what: string): { title: string; detail: string } {
  const [title, detail] = SERVER_WORDS[programLanguage(language)].refusals[kind]
  return { title, detail: detail.replace('{what}', () => what) }
}

/** What somebody must be allowed to do, as the end of a sentence. */
export function dutyWords(duty: Duty | 'tab', language: string): string {
  return SERVER_WORDS[programLanguage(language)].duties[duty]
}
