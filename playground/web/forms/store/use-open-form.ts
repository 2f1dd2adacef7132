import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Answers, Surroundings } from '../../../../core/forms/answers.ts'
import { useWords } from '../../use-words.ts'
import { createAnswersStore } from './answers-store.ts'
import { carriedInto } from './carried-into.ts'
import { undos } from '../undos.tsx'
import { formSetting, type FormSetting } from './form-setting.ts'

interface FormToOpen {
  readonly form: FormDefinition
  readonly surroundings: Surroundings
  readonly answers: Answers
  /** What was answered before, to be offered beside the questions. */
  readonly earlier: FormSetting['view']['earlier'] | undefined
  /** The form as the answers were given. */
  readonly asked?: FormDefinition | undefined
  /** In which it is read, where that may be other than the page's. */
  readonly language?: string | undefined
}

/** How many versions of a form are known while it is open. */
const kept = 8

/** The store of an open form, and how the form is drawn. Definition, surroundings and language may change under it: what was typed stays. */
export function useOpenForm({ form, surroundings, answers, earlier, asked, language: own }: FormToOpen) {
  const { language: page } = useWords()
  const language = own ?? page.id
  const [former, setFormer] = useState(() => [form, ...(asked ? [asked] : [])])
  if (former[0] !== form) setFormer([form, ...former].slice(0, kept))
  const setting = useMemo(() => formSetting(form, surroundings, language, earlier, former), [form, surroundings, language, earlier, former])
  const [store] = useState(() => createAnswersStore(setting, answers))
  useLayoutEffect(() => {
    const before = store.setting()
    if (before === setting) return
    const typed = store.answers()
    store.change(setting)
    if (before.compiled === setting.compiled) return
    const moved = carriedInto(before.compiled, setting.compiled, typed, setting.surroundings)
    if (JSON.stringify(moved) !== JSON.stringify(typed)) store.replace(moved)
  }, [store, setting])

  useEffect(() => () => undos.withdraw(store), [store])

  return { store, setting }
}
