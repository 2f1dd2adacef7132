import Form from '@rjsf/core/lib/components/Form.js'
import {
  toFieldPathId, type FieldProps, type GenericObjectType, type ObjectFieldTemplateProps, type RJSFSchema,
  type UiSchema as RjsfUiSchema, type ValidatorType,
} from '@rjsf/utils'
import { memo, useMemo } from 'react'
import type { SectionView } from '../../../../core/forms/view/form-view.ts'
import type { UiSchema } from '../../../../core/forms/view/question-ui.ts'
import type { AnswerSchema } from '../../../../core/forms/view/question-view.ts'
import type { AnswerPath } from '../../../../core/forms/filling/place-answers.ts'
import { AnswersContext } from '../store/answers-context.ts'
import type { AnswersStore } from '../store/answers-store.ts'
import { askedQuestion, type AskedQuestion } from './asked-question.ts'
import { itemMatrix } from './item-matrix.ts'
import { ItemMatrix } from './ItemMatrix.tsx'
import { LeafQuestion } from './LeafQuestion.tsx'
import { QuestionHelp } from './QuestionHelp.tsx'
import { pointerTo, questionId } from './question-place.ts'
import { RepeatedSection } from './RepeatedSection.tsx'
import { Subsection } from './Subsection.tsx'

interface DefinitionFormProps {
  store: AnswersStore
  section: SectionView
  /** Its title and its help stand above already. */
  isTitled?: boolean
}

/**
 * The questions of one section. rjsf walks the schema and draws sections within sections; answers, visibility and
 * problems never pass through it: every question reads its own from the store, so that one key draws one question.
 */
export const DefinitionForm = memo(function DefinitionForm({ store, section, isTitled = false }: DefinitionFormProps) {
  const context = useMemo((): FormContext => ({ path: section.path, isTitled }), [section, isTitled])
  // The page's head has said its title and its help.
  const asked = useMemo(() => ({ ...askedQuestion(section.schema, section.uiSchema), help: undefined }), [section])
  return (
    <AnswersContext value={store}>
      {section.schema.type === 'object' && <div className="cl-section-help"><QuestionHelp id={questionId(section.at)} question={asked} /></div>}
      <Form
        tagName="div"
        className="cl-questions"
        schema={section.schema as RJSFSchema}
        uiSchema={section.uiSchema as RjsfUiSchema}
        validator={trustingValidator}
        fields={fields}
        templates={templates}
        formContext={context}
        experimental_defaultFormStateBehavior={noDefaults}
      >
        <></>
      </Form>
    </AnswersContext>
  )
})

interface FormContext extends GenericObjectType {
  /** Where the section stands in the answers. */
  path: AnswerPath
  isTitled: boolean
}

/** Stands in for rjsf's own SchemaField: sections and rows go on through rjsf, questions are ours. */
function DefinedField(props: FieldProps) {
  const { fieldPathId, registry } = props
  const schema = props.schema as AnswerSchema
  const uiSchema = (props.uiSchema ?? plain) as UiSchema
  const question = useMemo(() => askedQuestion(schema, uiSchema), [schema, uiSchema])
  const context = registry.formContext as FormContext
  const path = [...context.path, ...fieldPathId.path]

  if (uiSchema['ui:widget'] === 'hidden') return null
  if (schema.type === 'object') return <DefinedSection {...props} path={path} section={question} />
  if (schema.items?.type === 'object') {
    return (
      <RepeatedSection path={path} schema={schema} uiSchema={uiSchema} isTitled={context.isTitled && fieldPathId.path.length === 0}>
        {(index) => (
          <DefinedField
            {...props}
            schema={props.schema.items as RJSFSchema}
            uiSchema={props.uiSchema?.items as RjsfUiSchema}
            fieldPathId={toFieldPathId(index, registry.globalFormOptions, fieldPathId)}
          />
        )}
      </RepeatedSection>
    )
  }
  return <LeafQuestion path={path} question={question} />
}

function DefinedSection({ path, section, ...props }: FieldProps & { path: AnswerPath; section: AskedQuestion }) {
  const { ObjectField } = props.registry.fields
  const items = useMemo(() => itemMatrix(props.schema as AnswerSchema, (props.uiSchema ?? plain) as UiSchema), [props.schema, props.uiSchema])
  if (!ObjectField) return null
  const questions = items ? <ItemMatrix path={path} title={section.title} items={items} /> : <ObjectField {...props} />
  // A section of its own and a row already have their heading around them.
  const hasHeading = props.fieldPathId.path.length === 0 || typeof path.at(-1) === 'number'
  return hasHeading ? questions : <Subsection at={pointerTo(path)} path={path} section={section}>{questions}</Subsection>
}

function Questions({ properties }: ObjectFieldTemplateProps) {
  return properties.map(({ content }) => content)
}

const plain: RjsfUiSchema = {}
const fields = { SchemaField: DefinedField }
const templates = { ObjectFieldTemplate: Questions }
const noDefaults = { constAsDefaults: 'never', requiredBooleanDefault: 'skip' } as const

/** rjsf wants a validator; answers are checked by the form's own rules, without code made at run time. */
const trustingValidator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
}
