import { IconClock } from '../icons.ts'
import { longDayInWords } from '../moments.ts'
import { useWords } from '../use-words.ts'

/** The date it is where the pack is at home. */
export function Today({ date }: { date: string }) {
  const { language } = useWords()
  return (
    <time className="cl-top-button cl-today" dateTime={date}>
      <IconClock size={18} aria-hidden="true" />
      {longDayInWords(date, language)}
    </time>
  )
}
