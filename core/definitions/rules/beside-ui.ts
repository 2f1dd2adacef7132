import type { Question } from '../definition-types.ts'
import type { PlacedQuestion } from '../question-walk.ts'
import type { LocalMistake } from '../workflow-sites.ts'

/** Controls that show every option in a box of its own. */
const OF_BOXES: ReadonlySet<string | undefined> = new Set([undefined, 'radio', 'checkboxes', 'cards'])

/** What does not go with how a question looks: words at ends there are none of, columns of options that are not shown. */
export function* besideUi({ question, around }: PlacedQuestion): Generator<LocalMistake> {
  const { ui } = question
  if (ui?.ends && ui.widget !== 'scale' && ui.widget !== 'likert')
    yield { path: ['ui', 'ends'], onName: true, message: '"ends" stand at the ends of a scale, and this control has none.', hint: 'Add "widget": "scale" or "likert", or take "ends" away.' }
  if (ui?.columns === undefined) return
  const isLine = around.at(-1)?.ui?.widget === 'matrix'
  if (isLine || question.calculate !== undefined || !hasOptions(question))
    yield { path: ['ui', 'columns'], onName: true, message: '"columns" are for options one chooses from, and this question shows none.', hint: 'Take it away.' }
  else if (!OF_BOXES.has(ui.widget))
    yield {
      path: ['ui', 'columns'],
      onName: true,
      message: `"columns" are for radio buttons, check boxes and cards, and this control is "${ui.widget}".`,
      hint: `Write "widget": "${question.type === 'array' ? 'checkboxes' : 'radio'}", or take "columns" away.`,
    }
}

function hasOptions({ items, ...own }: Question): boolean {
  const { oneOf, optionsFrom } = items ?? own
  return oneOf !== undefined || optionsFrom !== undefined
}
