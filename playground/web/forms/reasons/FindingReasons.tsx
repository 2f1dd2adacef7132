import type { ReactNode } from 'react'
import type { FindingHeld } from '../../../../core/forms/answers.ts'
import { IconChevronDown } from '../../icons.ts'
import { Pill } from '../../look/Pill.tsx'
import type { Tone } from '../../look/tone.ts'
import { useWords } from '../../use-words.ts'
import { ReasonLines } from './ReasonLines.tsx'

interface FindingReasonsProps {
  finding: FindingHeld
  onGo?: ((at: string) => void) | undefined
  /** The finding in words. */
  children: ReactNode
}

/** A finding; pressing it tells which answers made it. */
export function FindingReasons({ finding, onGo, children }: FindingReasonsProps) {
  if (finding.reasons.length === 0) return children
  return (
    <details className="cl-finding">
      <summary>{children}<IconChevronDown size={16} aria-hidden="true" /></summary>
      <ReasonLines reasons={finding.reasons} onGo={onGo} />
    </details>
  )
}

/** A finding in its kind's colour and words. @param name whom it is about, where it is about one person */
export function FindingPill({ finding, name }: { finding: FindingHeld; name?: string | undefined }) {
  const { t, say } = useWords()
  const what = [say(finding.title), name && `(${name})`].filter(Boolean).join(' ')
  return <Pill tone={findingTones[finding.kind]}>{t(`form.finding.${finding.kind}`, { finding: what })}</Pill>
}

const findingTones: Record<FindingHeld['kind'], Tone> = { need: 'warm', strength: 'good', risk: 'alert', alert: 'alert' }
