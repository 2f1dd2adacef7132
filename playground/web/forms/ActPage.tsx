import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Answers } from '../../../core/forms/answers.ts'
import { api } from '../api.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Arriving, Unloaded } from '../desk/Unloaded.tsx'
import { Because } from '../look/Because.tsx'
import { keys, queries } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { RecommendationWords } from '../pages/case/RecommendationWords.tsx'
import { useEventWords } from '../pages/case/use-event-words.ts'
import type { ActStart, CaseView } from '../api-types.ts'
import { FormPage } from './FormPage.tsx'
import { NotNow } from './NotNow.tsx'
import { unsentKey } from './unsent-answers.ts'

/** The form of an act about to be done with a case. */
export function ActPage() {
  const { id = '', act = '' } = useParams()
  const { pack, persona } = useDesk()
  const { language } = useWords()
  const started = useQuery(queries.startAct(pack, persona.id, id, act))
  // A change of language asks again; the form stays open meanwhile.
  const view = useQuery({ ...queries.case(pack, persona.id, id, language.id), placeholderData: keepPreviousData })
  const error = started.error ?? view.error

  async function reload(): Promise<number | undefined> {
    const [again] = await Promise.all([started.refetch(), view.refetch()])
    return again.data?.number
  }

  if (started.data && view.data) return <ActForm key={`${persona.id} ${id} ${act}`} started={started.data} view={view.data} onReload={reload} />
  if (error) return <Unloaded error={error} onRetry={() => { void started.refetch(); void view.refetch() }} />
  return <Arriving />
}

interface ActFormProps {
  started: ActStart
  view: CaseView
  /** Asks for the case as it is now; tells its number. */
  onReload: () => Promise<number | undefined>
}

function ActForm({ started, view, onReload }: ActFormProps) {
  const { t, say } = useWords()
  const { pack, persona, configuration } = useDesk()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { titleOf } = useEventWords(view)
  const { kase, events } = view
  // The number the answers were begun with: one that follows the server by itself would never be stale.
  const [number, setNumber] = useState(started.number)
  const caseAddress = `/${pack}/cases/${kase.id}`
  const act = started.act.id

  const [isPossible] = useState(started.act.possible)
  const back = { to: caseAddress, title: t('household.name', { name: kase.household.name }) }

  async function record(answers: Answers, requestId: string): Promise<void> {
    await api.performAct(pack, kase.id, { act, number, answers, requestId })
    await client.invalidateQueries({ queryKey: keys.cases(pack) })
    await navigate(caseAddress)
  }

  async function takeIn(): Promise<void> {
    const now = await onReload()
    if (now !== undefined) setNumber(now)
  }

  const form = configuration.forms[started.form]
  const last = events.at(-1)
  const news = last && last.number > number ? t('form.news', { what: titleOf(last), who: last.by.name }) : undefined
  if (!form) return <Unloaded error={new Error(started.form)} onRetry={() => void onReload()} />
  if (!isPossible) return <NotNow title={say(started.act.title)} reasons={started.act.reasons} back={back} />
  return (
    <FormPage
      form={form}
      version={configuration.formVersions[started.form] ?? started.version}
      surroundings={started.surroundings}
      start={started.answers}
      title={say(started.act.title)}
      {...(started.act.kind === 'decide' && kase.recommendation && { lead: <Because><RecommendationWords recommendation={kase.recommendation} /></Because> })}
      back={back}
      keepKey={unsentKey(pack, persona.id, kase.id, act)}
      number={number}
      record={record}
      meanwhile={{ news, onReload: takeIn }}
    />
  )
}
