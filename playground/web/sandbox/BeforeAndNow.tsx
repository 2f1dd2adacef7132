import { IconArrowRight } from '../icons.ts'
import { useWords } from '../use-words.ts'

interface BeforeAndNowProps {
  before: string
  now: string
  tone?: 'loom' | 'good' | 'warm' | 'alert'
}

/** Something as it was and as it would be. */
export function BeforeAndNow({ before, now, tone = 'loom' }: BeforeAndNowProps) {
  const { t } = useWords()
  return (
    <span className="cl-before-now" data-tone={tone}>
      <span><span className="cl-hidden">{t('whatIf.before')}: </span><bdi>{before}</bdi></span>
      <IconArrowRight size={16} aria-hidden="true" />
      <b><span className="cl-hidden">{t('whatIf.now')}: </span><bdi>{now}</bdi></b>
    </span>
  )
}
