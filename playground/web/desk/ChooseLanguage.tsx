import { LanguageMenu } from '../look/LanguageMenu.tsx'
import { useWords } from '../use-words.ts'
import { chooseLanguage, languages } from '../words.ts'

/** The language menu of the header. */
export function ChooseLanguage() {
  const { t, language } = useWords()
  return <LanguageMenu label={t('shell.language')} languages={languages} current={language.id} onChoose={chooseLanguage} />
}
