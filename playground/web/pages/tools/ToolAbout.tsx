import { useQuery } from '@tanstack/react-query'
import { isAssessmentTool, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import type { DraftTool } from '../../tool-types.ts'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { queries } from '../../queries.ts'
import { useMomentsOn } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { actAsking } from './act-asking.ts'
import { useTools } from './tools-context.ts'
import { usualPhase } from './usual-phase.ts'

/** Where a form comes from, what it is made of, and its versions. */
export function ToolAbout({ form, version }: { form: FormDefinition; version: string }) {
  const { t, say, number } = useWords()
  const { draft, configuration } = useTools()
  const tool = isAssessmentTool(form) ? form : undefined
  const { questions, sensitive } = compileForm(form)
  const asked = questions.filter(({ kind }) => kind === 'question')
  const sections = questions.filter(({ kind, parent }) => kind !== 'question' && kind !== 'note' && parent && !parent.parent)
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('tools.id'), form.id],
    [t('tools.status'), form.status && t(`form.${form.status}`)],
    [t('tools.phase'), say(usualPhase(form, configuration))],
    [t('tools.filledInBy'), tool?.filledInBy && say(tool.filledInBy)],
    [t('tools.structure'), sections.map(({ question }) => say(question.title)).filter(Boolean).join(' · ') || undefined],
    [t('whatIf.scores'), tool?.scales?.map(({ title }) => say(title)).join(' · ')],
    [t('tools.paths'), tool?.decision?.paths.map(({ title }) => say(title)).join(' · ')],
    [t('tools.personal'), countOf(asked.filter(({ personal }) => personal).length)],
    [t('tools.sensitive'), countOf(asked.filter(({ path }) => sensitive.has(path)).length)],
    [t('tools.licence'), tool?.licence],
  ]
  return (
    <div className="cl-columns">
      <Panel title={t('tools.about')}>
        <dl className="cl-answers">
          {facts.map(([name, words]) => words && <div key={name}><dt>{name}</dt><dd><bdi>{words}</bdi></dd></div>)}
        </dl>
      </Panel>
      {draft ? <KeptDraft draft={draft} form={form} /> : <Versions form={form.id} version={version} />}
    </div>
  )

  function countOf(count: number): string | undefined {
    return count > 0 ? number(count) : undefined
  }
}

function KeptDraft({ draft: { version, keptAt, keptBy }, form }: { draft: DraftTool; form: FormDefinition }) {
  const { t } = useWords()
  const { configuration, today } = useTools()
  const { moment } = useMomentsOn({ today, timeZone: configuration.pack.timeZone })
  const act = actAsking(form, configuration)
  return (
    <Panel title={t('tools.versions')}>
      <p className="cl-help">{t('tools.draftWhy')}</p>
      {act && <div className="cl-json"><pre dir="ltr" tabIndex={0}>{JSON.stringify(act, null, 2)}</pre></div>}
      <ul role="list" className="cl-versions">
        <li><code dir="ltr">{version.slice(0, 7)}</code> <span className="cl-small">{t('tools.keptBy', { when: moment(keptAt), name: keptBy.name })}</span></li>
      </ul>
    </Panel>
  )
}

function Versions({ form, version }: { form: string; version: string }) {
  const { t } = useWords()
  const { pack, configuration, today } = useTools()
  const { moment } = useMomentsOn({ today, timeZone: configuration.pack.timeZone })
  const versions = useQuery(queries.formVersions(pack, form, version))
  const shown = versions.data ?? []
  return (
    <Panel title={t('tools.versions')}>
      <p className="cl-help">{t('tools.versionsLead')}</p>
      <ul role="list" className="cl-versions">
        {shown.map((one) => (
          <li key={one.version}>
            <code dir="ltr">{one.version.slice(0, 7)}</code>
            <span className="cl-small">{t('tools.since', { when: moment(one.publishedAt) })}</span>
            {one.current && <Pill tone="loom">{t('tools.current')}</Pill>}
          </li>
        ))}
        {shown.length === 0 && <li><code dir="ltr">{version.slice(0, 7)}</code> <Pill tone="loom">{t('tools.current')}</Pill></li>}
      </ul>
    </Panel>
  )
}
