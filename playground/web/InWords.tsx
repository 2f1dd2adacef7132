import i18next from 'i18next'
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { wordsIn, WordsContext } from './use-words.ts'

/** Everything in here speaks the reader's language, and the next one as soon as its words are there. */
export function InWords({ children }: { children: ReactNode }) {
  const language = useSyncExternalStore(whenChanged, () => i18next.language)
  const words = useMemo(() => wordsIn(language), [language])
  return <WordsContext value={words}>{children}</WordsContext>
}

function whenChanged(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}
