import { useMemo, useState } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { useWords } from '../../use-words.ts'
import { languagesIn } from './languages-in.ts'

/** The languages a form is written in, and the one it is read in here: that of the page where it has it. Without a form, that of the page. */
export function useToolLanguage(form: FormDefinition | undefined) {
  const { language: page } = useWords()
  const languages = useMemo(() => (form ? languagesIn(form) : []), [form])
  const [wanted, onLanguage] = useState<string>()
  const spoken = wanted !== undefined && languages.includes(wanted) ? wanted : languages.find((id) => isSameLanguage(id, page.id))
  return { languages, language: spoken ?? languages[0] ?? page.id, onLanguage }
}

/** Whether two tags name one language, wherever it is spoken. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0]
}
