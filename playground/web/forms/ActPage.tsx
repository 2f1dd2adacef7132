import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { findAct } from '../../../core/workflow/find-act.ts'
import { api } from '../api.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Arriving, Unloaded } from '../desk/Unloaded.tsx'
import { Because } from '../look/Because.tsx'
import { keys, queries } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { RecommendationWords } from '../pages/case/RecommendationWords.tsx'
import { useEventWords } from '../pages/case/use-event-words.ts'
import type { ActStart, CaseView } from '../api-types.ts'
import { carriedInto, overlaid } from './store/carried-into.ts'
import { latestAnswers } from './drafts/drafts.ts'
import { AttachmentsSent } from './drafts/AttachmentsSent.tsx'
import { FormPage } from './FormPage.tsx'
import { NotNow } from './NotNow.tsx'
import { takeUnsent, unsentKey } from './drafts/unsent-answers.ts'
import { useChangeNotice } from './versions/use-change-notice.ts'
import { useCaseTold } from './drafts/use-case-told.ts'
import { useDraftShelf } from './drafts/use-draft-shelf.ts'
import type { EarlierForm } from './versions/use-earlier.ts'
import { useFormVersion, type FoundForm } from './versions/use-form-version.ts'
import { useSamePerson } from './questions/use-same-person.ts'
import { VersionNotice } from './versions/VersionNotice.tsx'

/** The form of an act about to be done with a case. */
export function ActPage() {
  const { id = '', act = '' } = useParams()
  const { pack, persona, configuration, workflow } = useDesk()
  const { language } = useWords()
  const started = useQuery(queries.startAct(pack, persona.id, id, act))
  // A change of language asks again; the form stays open meanwhile.
  const view = useQuery({ ...queries.case(pack, persona.id, id, language.id), placeholderData: keepPreviousData })
  const error = started.error ?? view.error
  const form = view.data && findAct(workflow, view.data.kase.phase, act)?.form
  const definition = form === undefined ? undefined : configuration.forms[form]
  // A long form is made ready while the server is asked what it begins with.
  useEffect(() => {
    if (definition) compileForm(definition)
  }, [definition])

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
  const [isPossible] = useState(started.act.possible)
  const keepKey = unsentKey(pack, persona.id, view.kase.id, started.act.id)
  const [found] = useState(() => latestAnswers(takeUnsent(keepKey), started.draft))
  const form = configuration.forms[started.form]
  const current = configuration.formVersions[started.form] ?? started.version
  // Told once: a form that changes while it is open stays open, with what was typed since.
  const [wasOther] = useState(() => found !== undefined && ![current, started.earlier?.version, ''].includes(found.version))
  // Where that version is not kept any more, what was typed goes into the present one by its place.
  const before = useQuery({ ...queries.formAsAsked(pack, started.form, found?.version ?? ''), enabled: wasOther, retry: false })
  const back = { to: `/${pack}/cases/${view.kase.id}`, title: t('household.name', { name: view.kase.household.name }) }
  if (!form) return <Unloaded error={new Error(started.form)} onRetry={() => void onReload()} />
  if (!isPossible) return <NotNow title={say(started.act.title)} reasons={started.act.reasons} back={back} />
  if (wasOther && before.isPending) return <Arriving />
  return (
    <PossibleAct
      started={started} view={view} onReload={onReload} now={{ form, version: current }} found={found} foundForm={before.data}
      keepKey={keepKey} back={back}
    />
  )
}

interface PossibleActProps extends ActFormProps, FoundForm {
  now: { form: FormDefinition; version: string }
  keepKey: string
  back: { to: string; title: string }
}

function PossibleAct({ started, view, onReload, now, found, foundForm, keepKey, back }: PossibleActProps) {
  const { t, say } = useWords()
  const { pack, persona, workflow } = useDesk()
  const navigate = useNavigate()
  const client = useQueryClient()
  const asSame = useSamePerson()
  const { titleOf } = useEventWords(view)
  const { kase, events } = view
  // The number the answers were begun with: one that follows the server by itself would never be stale.
  const [number, setNumber] = useState(started.number)
  const act = started.act.id
  const shelf = useDraftShelf(`cases/${kase.id}/acts/${act}`, async () => (await api.startAct(pack, kase.id, act)).draft, useCaseTold(kase.id))
  useChangeNotice(now.version)
  const asked = useFormVersion(started, { found, foundForm }, now)
  const [begun] = useState(() => found && foundForm
    ? { ...found, answers: carriedInto(compileForm(foundForm), compileForm(now.form), found.answers, started.surroundings) }
    : found)
  const isBegunWith = findAct(workflow, kase.phase, act)?.continues === true
  // A second note or meeting is another one; an assessment is the same one made again.
  const isAgain = isBegunWith || started.act.kind === 'assess' || started.act.kind === 'evaluate'
  const earlier = useMemo((): EarlierForm | undefined => {
    return started.earlier && isAgain ? { filling: started.earlier, asked: started.asked ?? now.form, isBegunWith } : undefined
  }, [started.earlier, started.asked, now.form, isBegunWith, isAgain])
  // What only the version of then asks stays under it: it is there again when the form is asked as it was.
  const start = useMemo(() => (isBegunWith && started.earlier ? overlaid(started.earlier.answers, started.answers) : started.answers), [isBegunWith, started])

  async function record(answers: Answers, requestId: string): Promise<void> {
    await asSame(api.performAct(pack, kase.id, { act, number, answers, requestId, version: asked.version, persona: persona.id }))
    await client.invalidateQueries({ queryKey: keys.cases(pack) })
    await navigate(back.to)
  }

  async function takeIn(): Promise<void> {
    const now = await onReload()
    if (now !== undefined) setNumber(now)
  }

  const last = events.at(-1)
  const news = last && last.number > number ? t('form.news', { what: titleOf(last), who: last.by.name }) : undefined
  return (
    <AttachmentsSent pack={pack}>
      <FormPage
        form={asked.form}
        version={asked.version}
        surroundings={started.surroundings}
        start={start}
        found={begun}
        title={say(started.act.title)}
        {...(started.act.kind === 'decide' && kase.recommendation && { lead: <Because><RecommendationWords recommendation={kase.recommendation} /></Because> })}
        {...(asked.changed && { versions: <VersionNotice form={now.form} changed={asked.changed} onAskAsBefore={asked.askAsBefore} /> })}
        back={back}
        keepKey={keepKey}
        shelf={shelf}
        number={number}
        record={record}
        meanwhile={{ news, onReload: takeIn }}
        earlier={earlier}
        asked={foundForm ?? started.asked}
      />
    </AttachmentsSent>
  )
}
