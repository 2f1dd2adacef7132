import { useMemo } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { Surroundings } from '../../../../core/forms/answers.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { earlierAnswers } from '../../../../core/forms/view/earlier-answers.ts'
import type { EarlierAnswer } from '../../../../core/forms/view/form-view.ts'
import type { EarlierFilling } from '../../api-types.ts'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'

/** Answers given to this form before, with the form as it was asked. */
export interface EarlierForm {
  readonly filling: EarlierFilling
  readonly asked: FormDefinition
  /** The form begins with them: they need no offering. */
  readonly isBegunWith: boolean
}

/** The same, found beside the questions that are asked now. */
export interface AnsweredBefore {
  /** The day, in words. */
  readonly when: string
  readonly by: string
  /** By the JSON pointer of the question. */
  readonly answers: ReadonlyMap<string, EarlierAnswer>
  readonly isBegunWith: boolean
}

/** What was answered before, in the language of the page. */
export function useEarlier(form: FormDefinition, surroundings: Surroundings, earlier: EarlierForm | undefined): AnsweredBefore | undefined {
  const { language } = useWords()
  const { day, dateOf } = useMoments()
  return useMemo(() => {
    if (!earlier) return undefined
    const { filling, asked, isBegunWith } = earlier
    const when = day(dateOf(filling.at))
    const found = earlierAnswers(compileForm(form), compileForm(asked), filling.answers, surroundings, language.id)
    const answers = new Map([...found].map(([at, answer]): [string, EarlierAnswer] => [at, { ...answer, when }]))
    return { when, by: filling.by.name, answers, isBegunWith }
  }, [form, surroundings, earlier, language.id, day, dateOf])
}
