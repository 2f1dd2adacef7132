import i18next from 'i18next'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useWords, wordsIn, WordsContext } from '../../use-words.ts'

/** A part of the page that speaks another language than the rest, in its own direction. */
export function InLanguage({ language, children }: { language: string; children: ReactNode }) {
  const page = useWords()
  const [loaded, setLoaded] = useState<string>()
  useEffect(() => {
    let isHere = true
    void i18next.loadLanguages(language).then(() => isHere && setLoaded(language))
    return () => {
      isHere = false
    }
  }, [language])
  // Made again once the program's own words are there.
  const words = useMemo(() => (language === page.language.id ? page : wordsIn(language)), [language, page, loaded])
  return (
    <WordsContext value={words}>
      <div lang={words.language.id} dir={words.language.direction}>{children}</div>
    </WordsContext>
  )
}
