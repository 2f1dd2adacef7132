import { unfilledWords } from '../../../core/forms/filled-words.ts'
import { compileForm } from '../../../core/forms/compile-form.ts'
import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import { pathOf } from '../../../core/forms/place-answers.ts'
import { IconGitCompare } from '../icons.ts'
import { Segments } from '../look/Segments.tsx'
import { useMoments } from '../use-moments.ts'
import { useWords } from '../use-words.ts'
import { Notice } from './Notice.tsx'
import { definedPath } from './question-place.ts'
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
  const { day, dateOf } = useMoments()
  const changeWords = useChangeWords()
  const { changes, carried: { lost, missing }, canBeAsked, isAsked } = changed
  const { byPath } = compileForm(form)
  return (
    <Notice icon={<IconGitCompare />} title={t('versions.changed', { when: day(dateOf(changed.since)), count: changes.length })}>
      <details className="cl-version-changes">
        <summary>{t('versions.what')}</summary>
        <ul>{changes.map((change, index) => <li key={index}>{changeWords(change)}</li>)}</ul>
      </details>
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
      {!isAsked && lost.length > 0 && (
        <div>
          <p>{t('versions.lost', { answers: lost.length })}</p>
          <ul>{lost.map(({ at, question, answer, row }) => <li key={at}>{[say(row), say(question)].filter(Boolean).join(': ')} <b><bdi>{say(answer)}</bdi></b></li>)}</ul>
        </div>
      )}
      {!isAsked && missing.length > 0 && (
        <div>
          <p>{t('versions.missing', { answers: missing.length })}</p>
          <ul>{missing.map((at) => <li key={at}>{unfilledWords(byPath.get(definedPath(pathOf(at)))?.question.title, language.id)}</li>)}</ul>
        </div>
      )}
    </Notice>
  )
}
