import { plainWords } from '../../../../core/definitions/plain-words.ts'
import { IconCheck } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import type { OptionView } from '../../../../core/forms/options/options-at.ts'
import { OptionWords } from './OptionWords.tsx'

interface FoundListProps {
  id: string
  title: string
  found: readonly OptionView[]
  /** How many were found that are not shown. */
  more: number
  /** Which one Enter takes. */
  active: number
  isChosen: (option: OptionView) => boolean
  onPick: (option: OptionView) => void
}

/** The open list of a search: what was found, and how many more there are. */
export function FoundList({ id, title, found, more, active, isChosen, onPick }: FoundListProps) {
  const { t } = useWords()
  return (
    // The field keeps the keyboard while somebody points at the list.
    <div className="cl-found" onMouseDown={(event) => event.preventDefault()}>
      <ul id={`${id}-list`} role="listbox" aria-label={plainWords(title)}>
        {found.map((option, index) => (
          <li
            key={String(option.value)}
            id={`${id}-option-${index}`}
            role="option"
            aria-selected={isChosen(option)}
            data-active={index === active || undefined}
            onClick={() => onPick(option)}
          >
            <OptionWords option={option} />
            {isChosen(option) && <IconCheck size={18} aria-hidden="true" />}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p>{t('form.nothingFound')}</p>}
      {more > 0 && <p>{t('answer.more', { more })}</p>}
    </div>
  )
}
