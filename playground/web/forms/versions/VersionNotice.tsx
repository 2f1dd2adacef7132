import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import { unfilledWords } from '../../../../core/forms/words/filled-words.ts'
import { pathOf } from '../../../../core/forms/filling/place-answers.ts'
import { rowHeadings } from '../../../../core/forms/words/row-heading.ts'
import { IconGitCompare } from '../../icons.ts'
import { Segments } from '../../look/Segments.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { Notice } from '../Notice.tsx'
import { definedPath } from '../questions/question-place.ts'
import { useChangeWords } from './use-change-words.ts'
import type { ChangedForm } from './use-form-version.ts'

interface VersionNoticeProps {
  /** The form as it is now. */
  form: FormDefinition
  changed: ChangedForm
  onAskAsBefore: (isAsked: boolean) => void
}

/** The form is another than when it was answered: what changed, and the choice of going on with either. */
export function VersionNotice({ form, changed, onAskAsBefore }: VersionNoticeProps) {
  const { t, say, language } = useWords()
  const { today, day, dateOf, clock } = useMoments()
  const changeWords = useChangeWords()
  const { changes, carried: { lost, missing }, canBeAsked, isAsked } = changed
  const date = dateOf(changed.since)
  const count = changes.length
  const title = date === today ? t('versions.changedToday', { time: clock(changed.since), count }) : t('versions.changed', { when: day(date), count })
  return (
    <Notice icon={<IconGitCompare />} title={title}>
      <Lines title={t('versions.what')} few={6} lines={changes.map((change) => changeWords(change))} />
      {!isAsked && (
        <Lines
          title={t('versions.lost', { answers: lost.length })}
          lines={lost.map(({ question, answer, row }) => <>{[say(row), say(question)].filter(Boolean).join(': ')} <b><bdi>{say(answer)}</bdi></b></>)}
        />
      )}
      {!isAsked && <Lines title={t('versions.missing', { answers: missing.length })} lines={missingTitles(form, changed, language.id)} />}
      {canBeAsked && (
        <Segments
          label={t('versions.choice')}
          isLabelHidden
          size="small"
          options={[{ id: 'asked', title: t('versions.asAsked') }, { id: 'now', title: t('versions.now') }]}
          value={isAsked ? 'asked' : 'now'}
          onChange={(choice) => onAskAsBefore(choice === 'asked')}
        />
      )}
      {isAsked && <p>{t('versions.asAskedWhy')}</p>}
    </Notice>
  )
}

/** Lines under their title; open where they are few and the window is not a phone's. */
function Lines({ title, lines, few = 3 }: { title: string; lines: readonly ReactNode[]; few?: number }) {
  const isWide = useMediaQuery('(min-width: 761px)', true, { getInitialValueInEffect: false })
  if (lines.length === 0) return null
  return (
    <details className="cl-version-changes" open={isWide && lines.length <= few}>
      <summary>{title}</summary>
      <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>
    </details>
  )
}

/** What must be answered now, begun with whose row it stands in. */
function missingTitles(form: FormDefinition, { carried: { answers, missing }, surroundings }: ChangedForm, language: string): string[] {
  const compiled = compileForm(form)
  const headings = missing.length > 0 ? rowHeadings(compiled, answers, surroundings, language) : new Map<string, string>()
  return missing.map((at) => {
    const path = pathOf(at)
    const row = path.findLastIndex((step) => typeof step === 'number')
    const heading = headings.get(at.split('/').slice(0, row + 2).join('/'))
    return [heading, unfilledWords(compiled.byPath.get(definedPath(path))?.question.title, language)].filter(Boolean).join(': ')
  })
}
