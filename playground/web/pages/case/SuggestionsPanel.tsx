import type { Suggestion } from '../../api-types.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Because } from '../../look/Because.tsx'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'

/** Services that answer what was found, each with the findings that suggest it. */
export function SuggestionsPanel({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { t, say } = useWords()
  const { services } = useDesk().configuration
  return (
    <Panel title={t('case.suggested')}>
      <ul className="cl-stack" role="list">
        {suggestions.map(({ service: id, because }) => {
          const service = services.find((known) => known.id === id)
          return service && (
            <li key={id} className="cl-stack" data-gap="tight">
              <div>
                <h3>{say(service.title)}</h3>
                <p className="cl-small">{say(service.provider)}</p>
              </div>
              <Because size="small">{t('case.suggestedBecause', { findings: because.map(say).join(' · ') })}</Because>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
