import { useMemo } from 'react'
import type { Configuration, FormDefinition } from '../../../../core/definitions/configuration.ts'
import { isAssessmentTool } from '../../../../core/definitions/configuration.ts'
import { IconClock, IconLanguage, IconListCheck, IconRoute, IconUsersGroup } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'
import { writtenIn } from './form-languages.ts'
import { languageNames, listed } from './language-names.ts'
import { questionsOf } from './tool-facts.ts'
import { usualPhase } from './usual-phase.ts'

/** What a form is like, in a few words each: status, questions, minutes, phase, languages, for whom. */
export function ToolPills({ form, configuration }: { form: FormDefinition; configuration: Configuration }) {
  const { t, say, language } = useWords()
  const { groups } = configuration
  const minutes = isAssessmentTool(form) ? form.minutes : undefined
  const phase = say(usualPhase(form, configuration))
  const wanted = isAssessmentTool(form) ? form.populationGroups ?? [] : []
  const whom = groups.filter(({ id }) => wanted.includes(id)).map(({ title }) => say(title))
  const written = useMemo(() => writtenIn(form, configuration), [form, configuration])
  const [languages, lacking] = [written.languages, written.lacking].map((some) => languageNames(some, language.locale))
  return (
    <>
      {form.status && <Pill tone={form.status === 'official' ? 'good' : 'warm'}>{t(`form.${form.status}`)}</Pill>}
      <Pill icon={<IconListCheck aria-hidden="true" />}>{t('tools.questions', { count: questionsOf(form) })}</Pill>
      {minutes !== undefined && <Pill icon={<IconClock aria-hidden="true" />}>{t('tools.minutes', { count: minutes })}</Pill>}
      {phase && <Pill icon={<IconRoute aria-hidden="true" />}>{phase}</Pill>}
      {languages && <Pill icon={<IconLanguage aria-hidden="true" />}>{languages}</Pill>}
      {lacking && <Pill tone="warm" icon={<IconLanguage aria-hidden="true" />}>{t('tools.without', { languages: lacking })}</Pill>}
      {whom.length > 0 && <Pill icon={<IconUsersGroup aria-hidden="true" />}>{listed(whom, language.locale)}</Pill>}
    </>
  )
}
