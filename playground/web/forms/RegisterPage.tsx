import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { surroundingsOfRegister } from '../../../core/cases/surroundings-of.ts'
import type { Answers } from '../../../core/forms/answers.ts'
import { compileForm } from '../../../core/forms/compile-form.ts'
import { initialAnswers } from '../../../core/forms/initial-answers.ts'
import { api } from '../api.ts'
import { useDesk } from '../desk/desk-context.ts'
import { placesOf } from '../desk/places.ts'
import { IconLock } from '../icons.ts'
import { Empty } from '../look/States.tsx'
import { keys } from '../queries.ts'
import { useWords } from '../use-words.ts'
import { FormPage } from './FormPage.tsx'
import { unsentKey } from './unsent-answers.ts'

/** The front office: a household is registered and a case opened, where people come by themselves. */
export function RegisterPage() {
  const { t, say } = useWords()
  const { pack, persona, role, configuration, workflow, today } = useDesk()
  const navigate = useNavigate()
  const client = useQueryClient()
  const formId = workflow.intake.registerForm
  const form = formId === undefined ? undefined : configuration.forms[formId]
  const surroundings = useMemo(() => surroundingsOfRegister(configuration, today), [configuration, today])
  const place = placesOf(workflow, role)[0]

  const record = useCallback(async (answers: Answers, requestId: string) => {
    const { caseId } = await api.register(pack, { answers, requestId })
    await client.invalidateQueries({ queryKey: keys.cases(pack) })
    await navigate(`/${pack}/cases/${caseId}`)
  }, [pack, client, navigate])

  if (!form || formId === undefined) {
    return (
      <Empty
        icon={<IconLock />}
        title={t('state.off', { place: t('place.register') })}
        sentence={say(workflow.intake.refusal)}
        action={<Button component={Link} to={`/${pack}`}>{t('state.toDesk')}</Button>}
      />
    )
  }
  return (
    <FormPage
      form={form}
      version={configuration.formVersions[formId] ?? ''}
      surroundings={surroundings}
      start={initialAnswers(compileForm(form), surroundings)}
      title={say(form.title)}
      back={{ to: `/${pack}/${place ?? ''}`, title: t('form.back') }}
      keepKey={unsentKey(pack, persona.id, 'new', formId)}
      number={0}
      record={record}
    />
  )
}
