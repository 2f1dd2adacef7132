import type { Score } from '../../../../core/forms/answers.ts'
import type { BarProps } from '../../look/Bar.tsx'
import { useWords } from '../../use-words.ts'

/** A score in words: what it is of, how much, and what that is called. */
export function useScoreWords() {
  const { t, say, number } = useWords()
  return {
    title: ({ title, rowName }: Score) => [say(title), say(rowName)].filter(Boolean).join(' · '),
    amount({ value, most, band }: Score) {
      if (value === null) return t('form.notYet')
      const amount = most === undefined ? number(value) : t('form.scoreOf', { value: number(value), most: number(most) })
      return band === undefined ? amount : `${amount} · ${say(band)}`
    },
  }
}

/** How serious a score is, as a colour. */
export function scoreTone({ severity }: Pick<Score, 'severity'>): NonNullable<BarProps['tone']> {
  if (severity === undefined || severity < 2) return 'loom'
  return severity >= 3 ? 'alert' : 'warm'
}
