import type { Member } from '../../../../core/definitions/definition-types.ts'
import type { FindingHeld } from '../../../../core/forms/answers.ts'
import { findingKey } from '../../../../core/forms/scores/result-changes.ts'
import { FindingReasons } from '../../forms/reasons/FindingReasons.tsx'
import { gravestFirst } from '../../forms/reasons/gravest-first.ts'
import { IconAlertTriangle, IconFlag, IconHeartHandshake, IconTarget } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import { useWords } from '../../use-words.ts'

const looks = {
  alert: { tone: 'alert', Icon: IconAlertTriangle },
  risk: { tone: 'alert', Icon: IconFlag },
  need: { tone: 'warm', Icon: IconTarget },
  strength: { tone: 'good', Icon: IconHeartHandshake },
} as const

/** What was found, the urgent first, with the person's name where it concerns one; pressing it tells which answers made it. */
export function FindingsLine({ findings, members }: { findings: readonly FindingHeld[]; members: readonly Member[] }) {
  const { t, say } = useWords()
  return (
    <ul className="cl-pill-row" role="list" aria-label={t('case.findings')}>
      {gravestFirst(findings).map((finding) => {
        const { tone, Icon } = looks[finding.kind]
        const name = members.find(({ id }) => id === finding.member)?.name
        return (
          <li key={findingKey(finding)}>
            <FindingReasons finding={finding}>
              <Pill tone={tone} icon={<Icon aria-hidden="true" />}>
                {t(`findings.kind.${finding.kind}`, { what: name ? `${say(finding.title)} (${name})` : say(finding.title) })}
              </Pill>
            </FindingReasons>
          </li>
        )
      })}
    </ul>
  )
}
