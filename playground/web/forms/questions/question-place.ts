import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { holdInView } from '../hold-in-view.ts'

/** JSON pointer of a question, as problems and reasons name it. Ids have no characters that need escaping. */
export function pointerTo(path: AnswerPath): string {
  return path.map((part) => `/${part}`).join('')
}

/** Path of the question in its definition: work.months. Numbers of rows add nothing to it. */
export function definedPath(path: AnswerPath): string {
  return path.filter((step) => typeof step === 'string').join('.')
}

/** Id of a question's control on the page. */
export function questionId(pointer: string): string {
  return `question${pointer.replaceAll('/', '-')}`
}

/** Brings a question into view and puts the keyboard on its control; false when it is not on the page. */
export function goToQuestion(pointer: string): boolean {
  const place = document.querySelector<HTMLElement>(`[data-at="${CSS.escape(pointer)}"]`)
  if (!place) return false
  const control = controlIn(place)
  // What is worked out has nothing to press: the keyboard stands on the question itself.
  if (!control) place.setAttribute('tabindex', '-1')
  ;(control ?? place).focus({ preventScroll: true })
  holdInView(place, 'center')
  return true
}

/** What is answered comes before what is pressed, such as the button that removes a row; of radio buttons, the one chosen. */
function controlIn(place: Element): HTMLElement | null {
  const field = place.querySelector<HTMLInputElement | HTMLTextAreaElement>(':is(input, textarea):enabled')
  if (!field) return place.querySelector<HTMLElement>('button:enabled, [tabindex]')
  return place.querySelector<HTMLInputElement>(`input[name="${CSS.escape(field.name)}"]:checked`) ?? field
}
