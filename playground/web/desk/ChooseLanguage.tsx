import { LanguageMenu } from '../look/LanguageMenu.tsx'
import { useWords } from '../use-words.ts'
import { chooseLanguage, languages } from '../words.ts'

interface ChooseLanguageProps {
  /** The languages that the pack is written in: they come first. */
  spoken?: readonly string[]
}

/** The language menu of the header: all languages of the program, since definitions fall back to English where they lack one. */
export function ChooseLanguage({ spoken = [] }: ChooseLanguageProps) {
  const { t, language } = useWords()
  const offered = [...languages.filter(({ id }) => spoken.includes(id)), ...languages.filter(({ id }) => !spoken.includes(id))]
  return <LanguageMenu label={t('shell.language')} languages={offered} current={language.id} onChoose={chooseLanguage} />
}
