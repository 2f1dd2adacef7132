import { type ControlElement, type GroupLayout, RuleEffect, type UISchemaElement } from '@jsonforms/core'
import { JsonForms } from '@jsonforms/react'
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { GeneratedSection } from '../../generated-tool.ts'
import type { Engine } from './engine.ts'
import { schemaOf, startOf } from './plain-schema-of.ts'

/** JSONForms with its vanilla renderers: a group for each section, conditions as rules; it works no values out. */
export const draw: Engine = (sections, place) => {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(sections.map(({ id, questions }) => [
      id,
      { type: 'object', properties: Object.fromEntries(questions.map((question) => [question.id, schemaOf(question)])), required: questions.filter(({ kind }) => kind === 'text').map((each) => each.id) },
    ])),
  }
  const uischema = { type: 'VerticalLayout', elements: sections.map(groupOf) }
  const start = startOf(sections)

  function Drawn() {
    const [answers, setAnswers] = useState<unknown>(start)
    return <JsonForms schema={schema} uischema={uischema} data={answers} renderers={vanillaRenderers} cells={vanillaCells} onChange={({ data }) => setAnswers(data)} />
  }
  createRoot(place).render(<Drawn />)
}

function groupOf({ id: section, title, questions }: GeneratedSection): UISchemaElement {
  const group: GroupLayout = {
    type: 'Group',
    label: title,
    elements: questions.map(({ id, askedWhen }): ControlElement => ({
      type: 'Control',
      scope: `#/properties/${section}/properties/${id}`,
      ...(askedWhen !== undefined && {
        rule: { effect: RuleEffect.SHOW, condition: { scope: `#/properties/${section}/properties/${askedWhen}`, schema: { const: true } } },
      }),
    })),
  }
  return group
}
