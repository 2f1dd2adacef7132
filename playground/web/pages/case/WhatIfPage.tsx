import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { isAssessmentTool, type FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Assessed } from '../../../../core/cases/case-event.ts'
import { surroundingsThen } from '../../../../core/cases/surroundings-then.ts'
import { assess } from '../../../../core/forms/scores/assess.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { resultChanges } from '../../../../core/forms/scores/result-changes.ts'
import { seesWholeForm } from '../../../../core/people/sight.ts'
import type { CaseView } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Arriving, Unloaded } from '../../desk/Unloaded.tsx'
import { formSetting } from '../../forms/store/form-setting.ts'
import { IconLock } from '../../icons.ts'
import { Because } from '../../look/Because.tsx'
import { Panel } from '../../look/Panel.tsx'
import { Empty } from '../../look/States.tsx'
import { Page } from '../../Page.tsx'
import { queries } from '../../queries.ts'
import { WhatIf } from '../../sandbox/WhatIf.tsx'
import { useWords } from '../../use-words.ts'

/** A recorded assessment to play with: what other answers would have come to. Nothing of it is kept. */
export function WhatIfPage() {
  const { language } = useWords()
  const { id = '', number = '' } = useParams()
  const { pack, persona, configuration } = useDesk()
  const view = useQuery(queries.case(pack, persona.id, id, language.id))
  const event = view.data?.events.find((one): one is Assessed => one.type === 'assessed' && one.number === Number(number))
  const form = event?.form
  const isCurrent = form !== undefined && configuration.formVersions[form.id] === form.version
  const asked = useQuery({ ...queries.formAsAsked(pack, form?.id ?? '', form?.version ?? ''), enabled: form !== undefined && !isCurrent })
  const definition = isCurrent ? configuration.forms[form.id] : asked.data
  const error = view.error ?? asked.error
  if (view.data && event && definition) return <Opened view={view.data} event={event} definition={definition} />
  if (error) return <Unloaded error={error} onRetry={() => { void view.refetch(); if (form && !isCurrent) void asked.refetch() }} />
  if (view.data && !event) return <Unloaded error={new Error(number)} onRetry={() => void view.refetch()} />
  return <Arriving />
}

function Opened({ view, event, definition }: { view: CaseView; event: Assessed; definition: FormDefinition }) {
  const { t, say, language } = useWords()
  const { pack, configuration, role } = useDesk()
  const navigate = useNavigate()
  const { kase } = view
  const setting = useMemo(
    () => formSetting(definition, surroundingsThen(event, view.events, configuration), language.id),
    [definition, view.events, configuration, event, language.id],
  )
  const { compiled, surroundings } = setting
  const now = configuration.forms[event.form.id]
  const title = `${t('whatIf.title')} · ${say(definition.title)}`
  const back = `/${pack}/cases/${kase.id}`
  const differs = useMemo(() => {
    const { scores, recommendation } = resultChanges(event.result, assess(compiled, event.answers, surroundings))
    return recommendation.isChanged || scores.some(({ isChanged }) => isChanged)
  }, [event, compiled, surroundings])

  // From half of the answers something else would come than from all of them, and the difference would tell of the other half.
  const isWhole = seesWholeForm(compiled, role) && (!now || seesWholeForm(compileForm(now), role))
  if (!isAssessmentTool(definition) || !isWhole) {
    return (
      <Page title={title}>
        <h1 className="cl-hidden">{title}</h1>
        <Panel>
          <Empty
            icon={<IconLock />} title={t('whatIf.notPossible')} sentence={t('whatIf.notForRole')}
            action={<Button component={Link} to={back}>{t('form.backToCase')}</Button>}
          />
        </Panel>
      </Page>
    )
  }
  return (
    <Page title={title}>
      <WhatIf
        setting={setting} answers={event.answers} onClose={() => void navigate(back)}
        notice={differs && <Because tone="warm">{t('whatIf.differs')}</Because>}
      />
    </Page>
  )
}
