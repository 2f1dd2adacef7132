import Form from '@rjsf/core'
import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import validator from '@rjsf/validator-ajv8'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { GeneratedSection } from '../../generated-tool.ts'
import type { Engine } from './engine.ts'
import { schemaOf, startOf } from './plain-schema-of.ts'

/** Stock @rjsf/core with its core theme: all on one page, conditions as if and then, no scores. */
export const draw: Engine = (sections, place) => {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(sections.map((section) => [section.id, sectionSchema(section)])),
  } as RJSFSchema
  const uiSchema: UiSchema = Object.fromEntries(sections.map(({ id, questions }) => [
    id,
    Object.fromEntries(questions.flatMap((question): [string, UiSchema][] =>
      question.kind === 'yes_no' ? [[question.id, { 'ui:widget': 'radio' }]] : question.kind === 'several' ? [[question.id, { 'ui:widget': 'checkboxes' }]] : [])),
  ]))
  const start = startOf(sections)

  function Stock() {
    const [answers, setAnswers] = useState<unknown>(start)
    return (
      <Form
        schema={schema}
        uiSchema={uiSchema}
        validator={validator}
        formData={answers}
        experimental_defaultFormStateBehavior={behaviour}
        onChange={({ formData }) => setAnswers(formData)}
      />
    )
  }
  createRoot(place).render(<Stock />)
}

const behaviour = { constAsDefaults: 'never', requiredBooleanDefault: 'skip' } as const

function sectionSchema({ title, questions }: GeneratedSection): RJSFSchema {
  const conditional = questions.filter(({ askedWhen }) => askedWhen !== undefined)
  return {
    type: 'object',
    title,
    properties: Object.fromEntries(questions.filter(({ askedWhen }) => askedWhen === undefined).map((question) => [question.id, schemaOf(question)])),
    required: questions.filter(({ kind }) => kind === 'text').map(({ id }) => id),
    allOf: conditional.map((question) => ({
      if: { properties: { [question.askedWhen ?? '']: { const: true } }, required: [question.askedWhen ?? ''] },
      then: { properties: { [question.id]: schemaOf(question) } },
    })),
  } as RJSFSchema
}
