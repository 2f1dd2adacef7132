import { createContext, useContext } from 'react'
import i18next, { type TFunction } from 'i18next'
import { MOST_COUNTED } from '../../core/cases/worklist-query.ts'
import type { Text } from '../../core/definitions/definition-types.ts'
import { plainWords } from '../../core/definitions/plain-words.ts'
import { textIn } from '../../core/definitions/text.ts'
import { languageOf, numberIn } from './words.ts'

/** The page's own words (`t`), the words of definitions in plain words (`say`), and numbers, in the reader's language. */
export interface Words {
  readonly t: TFunction
  readonly say: (text: Text | undefined | null) => string
  readonly number: (value: number) => string
  /** A number of cases; with a plus sign where counting ended. */
  readonly count: (value: number) => string
  readonly language: ReturnType<typeof languageOf>
}

export const WordsContext = createContext<Words | null>(null)

/** What words are written with in a language. */
export function wordsIn(id: string): Words {
  const language = languageOf(id)
  return {
    t: i18next.getFixedT(id),
    say: (text) => plainWords(textIn(text ?? undefined, language.id)),
    number: (value) => numberIn(language.id, value),
    count: (value) => numberIn(language.id, value) + (value >= MOST_COUNTED ? '+' : ''),
    language,
  }
}

/** The words of the reader's language. One value for all: whoever reads them waits for nothing and watches nothing. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('Words are read outside the page: put InWords around it.')
  return words
}
