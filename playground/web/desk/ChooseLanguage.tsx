import { LanguageMenu } from '../look/LanguageMenu.tsx'
import { useWords } from '../use-words.ts'
import { chooseLanguage, languagesFor } from '../words.ts'

interface ChooseLanguageProps {
  /** The languages that the pack is written in: they come first. */
  spoken?: readonly string[]
}

/** The language menu of the header. */
export function ChooseLanguage({ spoken = [] }: ChooseLanguageProps) {
  const { t, language } = useWords()
  const offered = languagesFor(spoken)
  // A language kept from another pack stays until another is chosen.
  const all = offered.some(({ id }) => id === language.id) ? offered : [...offered, language]
  return <LanguageMenu label={t('shell.language')} languages={all} current={language.id} onChoose={chooseLanguage} />
}
