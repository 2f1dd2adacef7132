import 'survey-core/survey-core.css'
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import { type GeneratedQuestion, OPTIONS } from '../../generated-tool.ts'
import type { Engine } from './engine.ts'

/** SurveyJS: one page, a panel for each section, a score for each section and a total; answers taken as they are typed, as the others do. */
export const draw: Engine = (sections, place) => {
  const model = new Model({
    showQuestionNumbers: 'off',
    textUpdateMode: 'onTyping',
    pages: [{
      name: 'all',
      elements: sections.map(({ id, title, questions }) => ({ type: 'panel', name: id, title, elements: questions.map(elementOf) })),
    }],
    calculatedValues: [
      ...sections.map(({ id, questions }) => ({ name: `score_${id}`, expression: sumOf(questions.filter(({ kind }) => kind === 'number').map((each) => each.id)) })),
      { name: 'score_of_all', expression: sumOf(sections.map(({ id }) => `score_${id}`)) },
    ],
  })
  model.data = Object.fromEntries(sections.flatMap(({ questions }) => questions.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]]))))
  createRoot(place).render(<Survey model={model} />)
}

function sumOf(names: readonly string[]): string {
  return `sum(${names.map((name) => `{${name}}`).join(', ')})`
}

function elementOf({ id, title, kind, askedWhen }: GeneratedQuestion): object {
  const shared = { name: id, title, ...(askedWhen !== undefined && { visibleIf: `{${askedWhen}} = true` }) }
  const choices = OPTIONS.map((option) => ({ value: option.const, text: option.title }))
  switch (kind) {
    case 'yes_no':
      return { ...shared, type: 'radiogroup', choices: [{ value: true, text: 'Yes' }, { value: false, text: 'No' }] }
    case 'number':
      return { ...shared, type: 'text', inputType: 'number', min: 0, max: 1000 }
    case 'date':
      return { ...shared, type: 'text', inputType: 'date' }
    case 'one':
      return { ...shared, type: 'dropdown', choices }
    case 'several':
      return { ...shared, type: 'checkbox', choices }
    case 'text':
      return { ...shared, type: 'text', isRequired: true, maxLength: 200 }
  }
}
