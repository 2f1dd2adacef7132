import { IconCalculator } from '../icons.ts'
import { useWords } from '../use-words.ts'
import './forms.css'

/** Says of an answer that nobody gave it. */
export function WorkedOut() {
  const { t } = useWords()
  return <span className="cl-worked-out cl-small"><IconCalculator size={15} aria-hidden="true" />{t('form.workedOut')}</span>
}
