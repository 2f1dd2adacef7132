import type { AnswerLine } from '../../../../core/forms/words/answer-lines.ts'
import { IconShieldLock } from '../../icons.ts'
import { WorkedOut } from '../../forms/WorkedOut.tsx'
import { useWords } from '../../use-words.ts'

/** Answers as label and value, under their section and, where asked per person, the person. */
export function AnswerLines({ lines }: { lines: readonly AnswerLine[] }) {
  const { t } = useWords()
  return (
    <div className="cl-answer-sections">
      {groupsOf(lines).map(({ key, title, lines: inside }) => (
        <section key={key} aria-label={title}>
          {title && <h3 className="cl-small">{title}</h3>}
          <dl className="cl-answers">
            {inside.map(({ at, question, answer, sensitive, workedOut }) => (
              <div key={at}>
                <dt>
                  {question}{' '}
                  {workedOut && <WorkedOut />}
                  {sensitive && <IconShieldLock size={15} className="cl-sensitive" aria-label={t('case.sensitive')} role="img" />}
                </dt>
                <dd><bdi>{answer}</bdi></dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function groupsOf(lines: readonly AnswerLine[]) {
  const keyed = lines.map((line) => ({ key: `${line.section}\n${line.row ?? ''}`, line }))
  return [...new Set(keyed.map(({ key }) => key))].map((key) => {
    const inside = keyed.filter((one) => one.key === key).map(({ line }) => line)
    return { key, title: [inside[0]?.section, inside[0]?.row].filter(Boolean).join(' · '), lines: inside }
  })
}
