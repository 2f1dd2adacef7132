import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { surroundingsOfRegister } from '../../../core/cases/surroundings-of.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile/compile-form.ts'
import { initialAnswers } from '../../../core/forms/filling/initial-answers.ts'
import { api } from '../api.ts'
import { useDesk } from '../desk/desk-context.ts'
import { MayOpen } from '../desk/MayOpen.tsx'
import { placesOf } from '../desk/places.ts'
import { Arriving, Unloaded } from '../desk/Unloaded.tsx'
import { Missing } from '../pages/Missing.tsx'
import { keys, queries } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { latestAnswers, type SavedDraft } from './drafts/drafts.ts'
import { AttachmentsSent } from './drafts/AttachmentsSent.tsx'
import { FormPage } from './FormPage.tsx'
import { takeUnsent, unsentKey } from './drafts/unsent-answers.ts'
import { useChangeNotice } from './versions/use-change-notice.ts'
import { useDraftShelf } from './drafts/use-draft-shelf.ts'
import { useSamePerson } from './questions/use-same-person.ts'

/** The front office: a household is registered and a case opened, where people come by themselves. */
export function RegisterPage() {
  return <MayOpen place="register"><Register /></MayOpen>
}

function Register() {
  const { pack, persona } = useDesk()
  const draft = useQuery(queries.registerDraft(pack, persona.id))
  // What fails later leaves an open form open.
  if (draft.data) return <RegisterForm key={persona.id} saved={draft.data.draft} />
  return draft.error ? <Unloaded error={draft.error} onRetry={() => void draft.refetch()} /> : <Arriving />
}

function RegisterForm({ saved }: { saved: SavedDraft | undefined }) {
  const { t, say } = useWords()
  const { pack, persona, role, configuration, workflow, today } = useDesk()
  const navigate = useNavigate()
  const asSame = useSamePerson()
  const client = useQueryClient()
  const { registerForm: formId = '' } = workflow.intake
  const form = configuration.forms[formId]
  const [openedAt] = useState(() => new Date().toISOString())
  const surroundings = useMemo(() => surroundingsOfRegister(configuration, today, { persona: persona.id, name: persona.name, at: openedAt }), [configuration, today, persona, openedAt])
  const start = useMemo(() => (form ? initialAnswers(compileForm(form), surroundings) : {}), [form, surroundings])
  const keepKey = unsentKey(pack, persona.id, 'new', formId)
  const [found] = useState(() => latestAnswers(takeUnsent(keepKey), saved))
  const shelf = useDraftShelf('register', async () => (await api.registerDraft(pack)).draft)
  useChangeNotice(configuration.formVersions[formId] ?? '')
  const [place = ''] = placesOf(workflow, role)

  async function record(answers: Answers, requestId: string): Promise<void> {
    const { caseId } = await asSame(api.register(pack, { answers, requestId, persona: persona.id }))
    await client.invalidateQueries({ queryKey: keys.cases(pack) })
    await navigate(`/${pack}/cases/${caseId}`)
  }

  if (!form) return <Missing />
  return (
    <AttachmentsSent pack={pack}>
      <FormPage
        form={form}
        version={configuration.formVersions[formId] ?? ''}
        surroundings={surroundings}
        start={start}
        title={say(form.title)}
        back={{ to: `/${pack}/${place}`, title: t('form.back') }}
        found={found}
        keepKey={keepKey}
        shelf={shelf}
        number={0}
        record={record}
      />
    </AttachmentsSent>
  )
}
