import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { IconAlertCircle, IconCircleCheck, IconPencil } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { queries } from '../../queries.ts'
import { useMomentsOn } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { formCalled } from './form-called.ts'
import { useTools } from './tools-context.ts'

/** The drafts of a pack, where there are any. */
export function DraftToolList() {
  const { t, say, number } = useWords()
  const { pack, configuration, today } = useTools()
  const { moment } = useMomentsOn({ today, timeZone: configuration.pack.timeZone })
  const { data: drafts = [] } = useQuery(queries.draftTools(pack))
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{t('tools.drafts')} <span className="cl-small cl-num">{number(drafts.length)}</span></h2>
      <ul role="list" className="cl-tool-list">
        {drafts.map(({ id, title, description, keptAt, keptBy, errors }) => (
          <li key={id}>
            <div className="cl-panel cl-tool-card">
              <h3><Link to={`/${pack}/draft-tools/${id}`}>{say(title)}</Link></h3>
              {description && <p className="cl-tool-words">{say(description)}</p>}
              <p className="cl-small">{t('tools.keptBy', { when: moment(keptAt), name: keptBy.name })}</p>
              <div className="cl-pill-row">
                <Pill tone="warm" icon={<IconPencil aria-hidden="true" />}>{t('tools.draft')}</Pill>
                {formCalled(configuration, id) && <Pill tone="good" icon={<IconCircleCheck aria-hidden="true" />}>{t('tools.draftLive')}</Pill>}
                {errors > 0 && <Pill tone="alert" icon={<IconAlertCircle aria-hidden="true" />}>{t('tools.draftErrors', { count: errors })}</Pill>}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
