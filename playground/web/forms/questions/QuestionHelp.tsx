import { memo } from 'react'
import type { Source } from '../../../../core/definitions/definition-types.ts'
import { IconMessage } from '../../icons.ts'
import { isolated } from '../../isolated.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords, type Words } from '../../use-words.ts'
import type { AskedQuestion } from './asked-question.ts'

/** Help, the purpose of asking, the place on the paper form, what only the person who asks reads, and words explained. */
export const QuestionHelp = memo(function QuestionHelp({ id, question }: { id: string; question: AskedQuestion }) {
  const { t, number } = useWords()
  const place = placeOnPaper(question, t, number)
  const { help, purpose, interviewerNote, terms } = question
  return (
    <>
      {hasHelp(question) && (
        <p id={`${id}-help`} className="cl-help">
          <Marked words={[help, purpose && t('form.purpose', { purpose })].filter(Boolean).join(' ')} />
          {place && <span className="cl-source"> {t('form.source', { place })}</span>}
        </p>
      )}
      {interviewerNote !== undefined && (
        <p id={`${id}-interviewer`} className="cl-interviewer">
          <IconMessage size={16} aria-hidden="true" />
          <span><b>{t('answer.interviewer')}</b> <Marked words={interviewerNote} /></span>
        </p>
      )}
      {terms && (
        <details className="cl-terms">
          <summary>{t('answer.terms')}</summary>
          <dl>
            {terms.map(({ term, meaning }) => <div key={term}><dt>{term}</dt><dd><Marked words={meaning} /></dd></div>)}
          </dl>
        </details>
      )}
    </>
  )
})

export function hasHelp({ help, purpose, source }: AskedQuestion): boolean {
  return Boolean(help || purpose || (isOnPaper(source) && (source.page || source.row || source.wording)))
}

function placeOnPaper({ source }: AskedQuestion, t: Words['t'], number: Words['number']): string {
  if (!isOnPaper(source)) return ''
  // Figures in the reader's digits; "3b" stays as it stands on paper.
  const written = (place: string) => (/^\d+$/.test(place) ? number(Number(place)) : place)
  const page = source.page && t('form.sourcePage', { page: written(source.page) })
  const row = source.row && t('form.sourceRow', { row: isolated(written(source.row)) })
  return [page, row, source.wording && isolated(`“${source.wording}”`)].filter(Boolean).join(t('form.sourceBetween'))
}

/** The row of a file that was imported says nothing to whoever answers. */
function isOnPaper(source: Source | undefined): source is Source {
  return source !== undefined && source.sheet === undefined
}
