import type { Household } from '../../../../core/definitions/definition-types.ts'
import { useWords } from '../../use-words.ts'

/** Address and contacts, and what else the sending programme told. */
export function HouseholdFacts({ household }: { household: Household }) {
  const { t, say } = useWords()
  const { address, phone, email, notes = [] } = household
  const contacts = [[t('case.address'), address], [t('case.phone'), phone], [t('case.email'), email]] as const
  const known = contacts.filter(([, value]) => value)
  return (
    <>
      {known.length > 0 && (
        <dl className="cl-answers">
          {known.map(([label, value]) => <div key={label}><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div>)}
        </dl>
      )}
      {notes.length > 0 && (
        <section aria-label={t('case.senderTells')}>
          <h3 className="cl-small">{t('case.senderTells')}</h3>
          <dl className="cl-answers">
            {notes.map(({ title, value }) => <div key={say(title)}><dt>{say(title)}</dt><dd>{say(value)}</dd></div>)}
          </dl>
        </section>
      )}
    </>
  )
}
