import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Text } from '../../../../core/definitions/definition-types.ts'
import { Bar } from '../../look/Bar.tsx'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'
import { chooseLanguage } from '../../words.ts'
import { formLanguages, textAt, type LanguageOfForm } from './form-languages.ts'
import { languageName } from './language-names.ts'
import { useTools } from './tools-context.ts'

/** How far a form is written in each language of its pack and in others it has, and what is missing. */
export function ToolLanguages({ form }: { form: FormDefinition }) {
  const { t } = useWords()
  const { configuration } = useTools()
  return (
    <Panel title={t('tools.languages')}>
      <p className="cl-help">{t('tools.languagesLead')}</p>
      <ul role="list" className="cl-languages">
        {formLanguages(form, configuration).map((one) => <li key={one.language}><Completeness form={form} of={one} /></li>)}
      </ul>
    </Panel>
  )
}

function Completeness({ form, of: { language, isOfPack, texts, missing, first } }: { form: FormDefinition; of: LanguageOfForm }) {
  const { t, say, number, language: reading } = useWords()
  const name = languageName(language, reading.locale)
  const written = texts - missing
  return (
    <>
      <div className="cl-language-head">
        <Bar
          label={name} value={written} max={Math.max(texts, 1)} tone={missing > 0 ? 'warm' : 'good'}
          text={missing > 0 ? t('tools.written', { written: number(written), texts: number(texts) }) : t('tools.complete')}
        />
        {isOfPack && (
          <button type="button" className="cl-text-button" aria-pressed={language === reading.id} aria-label={t('tools.readIn', { language: name })} onClick={() => chooseLanguage(language)}>
            {t('tools.read')}
          </button>
        )}
      </div>
      {missing > 0 && (
        <details className="cl-lacking">
          <summary className="cl-small">{t('tools.lacking', { lacking: missing })}</summary>
          <ul>
            {first.map((at) => <li key={at}>{say(textAt(form, at) as Text | undefined)} <code dir="ltr">{at}</code></li>)}
            {missing > first.length && <li>{t('tools.more', { more: missing - first.length })}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
