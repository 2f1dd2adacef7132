import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { unfilledWords } from '../../../core/forms/words/filled-words.ts'
import { IconSearch } from '../icons.ts'
import { useWords } from '../use-words.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { sectionPointer } from './form-steps.ts'

interface FindSectionProps {
  store: AnswersStore
  onGoToAnswer: (at: string) => void
  /** The sections whose title has the words in it; all without words. */
  children: (isNamed: (title: string) => boolean) => ReactNode
}

const most = 20

/** Finds a section, or a question by its words or number, in a form too long to be looked through. */
export function FindSection({ store, onGoToAnswer, children }: FindSectionProps) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const wanted = words.trim().toLocaleLowerCase()
  const isNamed = (title: string) => title.toLocaleLowerCase().includes(wanted)
  const questions = wanted === '' ? [] : questionsNamed(store, isNamed)
  return (
    <>
      <TextInput
        type="search"
        className="cl-find-section"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        placeholder={t('form.find')}
        aria-label={t('form.find')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
      />
      {children(isNamed)}
      {questions.length > 0 && (
        <ul className="cl-found-questions" role="list" aria-label={t('form.foundQuestions')}>
          {questions.slice(0, most).map(({ at, title }) => (
            <li key={at}><button type="button" className="cl-text-button" onClick={() => onGoToAnswer(at)}>{title}</button></li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Questions asked now, outside of rows, in the order of the form. */
function questionsNamed(store: AnswersStore, isNamed: (title: string) => boolean) {
  const { compiled, language } = store.setting()
  const { hidden } = store.state()
  return compiled.questions
    .filter(({ kind, rows, question }) => kind === 'question' && !rows && question.ui?.widget !== 'hidden')
    .map(({ path, question }) => ({
      at: `/${path.replaceAll('.', '/')}`,
      title: [question.number, unfilledWords(question.title, language)].filter(Boolean).join(' '),
    }))
    .filter(({ at, title }) => isNamed(title) && !hidden.has(at) && !hidden.has(sectionPointer(at, compiled)))
}
