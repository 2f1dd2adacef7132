import i18next from 'i18next'
import { useEffect, useState, type ReactNode } from 'react'
import { useWords, wordsIn, WordsContext } from '../../use-words.ts'

/** A part of the page that speaks another language than the rest, in its own direction, as soon as the words of that language are there. */
export function InLanguage({ language, children }: { language: string; children: ReactNode }) {
  const page = useWords()
  const [own, setOwn] = useState(() => wordsIn(language))
  useEffect(() => {
    let isWanted = true
    void i18next.loadLanguages(language).then(() => isWanted && setOwn(wordsIn(language)))
    return () => {
      isWanted = false
    }
  }, [language])
  const words = language === page.language.id ? page : own
  return (
    <WordsContext value={words}>
      <div lang={words.language.id} dir={words.language.direction}>{children}</div>
    </WordsContext>
  )
}
