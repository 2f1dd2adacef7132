import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { surroundingsOfRegister } from '../../../core/cases/surroundings-of.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile-form.ts'
import { initialAnswers } from '../../../core/forms/initial-answers.ts'
import { api } from '../api.ts'
import { useDesk } from '../desk/desk-context.ts'
import { MayOpen } from '../desk/MayOpen.tsx'
import { placesOf } from '../desk/places.ts'
import { Missing } from '../pages/Missing.tsx'
import { keys } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { FormPage } from './FormPage.tsx'
import { unsentKey } from './unsent-answers.ts'

/** The front office: a household is registered and a case opened, where people come by themselves. */
export function RegisterPage() {
  return <MayOpen place="register"><RegisterForm /></MayOpen>
}

function RegisterForm() {
  const { t, say } = useWords()
  const { pack, persona, role, configuration, workflow, today } = useDesk()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { registerForm: formId = '' } = workflow.intake
  const form = configuration.forms[formId]
  const surroundings = useMemo(() => surroundingsOfRegister(configuration, today), [configuration, today])
  const start = useMemo(() => (form ? initialAnswers(compileForm(form), surroundings) : {}), [form, surroundings])
  const [place = ''] = placesOf(workflow, role)

  async function record(answers: Answers, requestId: string): Promise<void> {
    const { caseId } = await api.register(pack, { answers, requestId })
    await client.invalidateQueries({ queryKey: keys.cases(pack) })
    await navigate(`/${pack}/cases/${caseId}`)
  }

  if (!form) return <Missing />
  return (
    <FormPage
      form={form}
      version={configuration.formVersions[formId] ?? ''}
      surroundings={surroundings}
      start={start}
      title={say(form.title)}
      back={{ to: `/${pack}/${place}`, title: t('form.back') }}
      keepKey={unsentKey(pack, persona.id, 'new', formId)}
      number={0}
      record={record}
    />
  )
}
