import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../core/definitions/definition-types.ts'
import { textIn } from '../../core/definitions/text.ts'
import { languageOf, numberIn } from './words.ts'

/** The page's own words (`t`), the words of definitions (`say`), and numbers, in the reader's language. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const say = useCallback((text: Text | undefined | null) => textIn(text ?? undefined, language.id), [language.id])
  const number = useCallback((value: number) => numberIn(language.id, value), [language.id])
  return { t, say, number, language }
}
