import type { Service, Text } from '../../../../core/definitions/definition-types.ts'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'

/** One service: who offers it, what for, and when it is suggested. */
export function ServiceCard({ service, findings }: { service: Service; findings: ReadonlyMap<string, Text> }) {
  const { t, say } = useWords()
  const answers = (service.answers ?? []).map((id) => say(findings.get(id))).filter(Boolean)
  return (
    <Panel>
      <div className="cl-stack" data-gap="tight">
        <div>
          <h2>{say(service.title)}</h2>
          <p className="cl-small">{t('services.by', { provider: say(service.provider) })}</p>
        </div>
        {service.description && <p className="cl-text">{say(service.description)}</p>}
        {service.goal && <p className="cl-small"><b>{t('services.goal')}:</b> {say(service.goal)}</p>}
        <div className="cl-pill-row">
          <span className="cl-small">{t('services.answers')}</span>
          {answers.length === 0 && <Pill>{t('services.plain')}</Pill>}
          {answers.map((title) => <Pill key={title} tone="loom">{title}</Pill>)}
        </div>
      </div>
    </Panel>
  )
}
