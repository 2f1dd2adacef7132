import { useMemo } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { Bar } from '../../look/Bar.tsx'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'
import { chooseLanguage, languages as spoken } from '../../words.ts'
import { formLanguages, type LanguageOfForm } from './form-languages.ts'
import { languageName } from './language-names.ts'

/** The most texts without words that are listed: who translates works through the file. */
const mostListed = 50

/** How far a form is written in each language of its pack, and what is missing. */
export function ToolLanguages({ form, languages }: { form: FormDefinition; languages: readonly string[] }) {
  const { t } = useWords()
  const found = useMemo(() => formLanguages(form, languages), [form, languages])
  return (
    <Panel title={t('tools.languages')}>
      <p className="cl-help">{t('tools.languagesLead')}</p>
      <ul role="list" className="cl-languages">
        {found.map((one) => <li key={one.language}><Completeness of={one} /></li>)}
      </ul>
    </Panel>
  )
}

function Completeness({ of: { language, texts, lacking } }: { of: LanguageOfForm }) {
  const { t, number, language: reading } = useWords()
  const name = languageName(language, reading.locale)
  const isSpoken = spoken.some(({ id }) => id === language)
  const written = texts - lacking.length
  return (
    <>
      <div className="cl-language-head">
        <Bar
          label={name} value={written} max={Math.max(texts, 1)} tone={lacking.length > 0 ? 'warm' : 'good'}
          text={lacking.length > 0 ? t('tools.written', { written: number(written), texts: number(texts) }) : t('tools.complete')}
        />
        {isSpoken && (
          <button type="button" className="cl-text-button" aria-pressed={language === reading.id} aria-label={t('tools.readIn', { language: name })} onClick={() => chooseLanguage(language)}>
            {t('tools.read')}
          </button>
        )}
      </div>
      {lacking.length > 0 && (
        <details className="cl-lacking">
          <summary className="cl-small">{t('tools.lacking', { lacking: lacking.length })}</summary>
          <ul>
            {lacking.slice(0, mostListed).map(({ at, words }) => <li key={at}>{words} <code dir="ltr">{at}</code></li>)}
            {lacking.length > mostListed && <li>{t('tools.more', { more: lacking.length - mostListed })}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
