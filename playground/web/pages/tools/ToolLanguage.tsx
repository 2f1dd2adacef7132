import { Select } from '@mantine/core'
import { Segments } from '../../look/Segments.tsx'
import { useWords } from '../../use-words.ts'
import { languageOf } from '../../words.ts'

interface ToolLanguageProps {
  languages: readonly string[]
  language: string
  onLanguage: (language: string) => void
}

const MOST_SIDE_BY_SIDE = 3

/** In which of its languages a tool is read here; the page around it stays as it is. */
export function ToolLanguage({ languages, language, onLanguage }: ToolLanguageProps) {
  const { t } = useWords()
  if (languages.length < 2) return null
  const options = languages.map((id) => ({ id, title: languageOf(id).name }))
  if (languages.length <= MOST_SIDE_BY_SIDE) return <div className="cl-tool-language"><Segments label={t('load.language')} isLabelHidden size="small" options={options} value={language} onChange={onLanguage} /></div>
  return <Select className="cl-tool-language" aria-label={t('load.language')} data={options.map(({ id, title }) => ({ value: id, label: title }))} value={language} allowDeselect={false} onChange={(id) => id && onLanguage(id)} />
}
