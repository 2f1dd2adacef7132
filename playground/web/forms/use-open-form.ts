import { notifications } from '@mantine/notifications'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Answers, Surroundings } from '../../../core/forms/answers.ts'
import { useWords } from '../use-words.ts'
import { createAnswersStore } from './answers-store.ts'
import { formSetting } from './form-setting.ts'

interface FormToOpen {
  readonly form: FormDefinition
  readonly version: string
  readonly surroundings: Surroundings
  readonly answers: Answers
}

/** The store of an open form, and how the form is drawn. Definition, surroundings and language may change under it: what was typed stays. */
export function useOpenForm({ form, version, surroundings, answers }: FormToOpen) {
  const { t, language } = useWords()
  const setting = useMemo(() => formSetting(form, surroundings, language.id), [form, surroundings, language.id])
  const [store] = useState(() => createAnswersStore(setting, answers))
  useLayoutEffect(() => {
    if (store.setting() !== setting) store.change(setting)
  }, [store, setting])

  const drawn = useRef(version)
  useEffect(() => {
    if (drawn.current === version) return
    drawn.current = version
    notifications.show({ message: t('form.definitionsChanged') })
  }, [version, t])

  return { store, setting }
}
