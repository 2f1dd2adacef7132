import type { Question } from '../../definitions/definition-types.ts'
import type { Builder } from './builder.ts'
import { note } from './messages.ts'
import { questionOf, visibility } from './question-of.ts'
import { sourceOf, wordsOf } from './question-words.ts'
import { isNo, isYes } from './raw-survey.ts'
import { appearanceOf } from './survey-tree.ts'
import { wayOf, type SurveyNode } from './survey-node.ts'

/** Where the parts of a definition come from, by their object in it. */
export type Origins = Map<Question, SurveyNode>

/** Everything inside a part of the survey: the questions, and which of them must be answered. */
export function insideOf(node: SurveyNode, builder: Builder, origins: Origins): Pick<Question, 'properties' | 'required'> {
  const properties: Record<string, Question> = {}
  const required: string[] = []
  const way = wayOf(node).map((id) => `${id}.`).join('')
  for (const child of node.children) {
    if (child.isSpecify) continue
    const question = child.kind === 'section' || child.kind === 'rows' ? sectionOf(child, builder, origins) : questionOf(child, builder)
    if (!question) continue
    origins.set(question, child)
    child.account.became = way + child.id
    if (child.kind === 'question') requireAnswer(child, question, required, builder)
    properties[child.id] = question
  }
  return { properties, ...(required.length > 0 && { required }) }
}

/** Puts a question on the list of those that must be answered, or says when it must be. Nobody answers what is hidden. */
function requireAnswer(node: SurveyNode, question: Question, required: string[], { translation }: Builder): void {
  const written = node.row.at('required')
  if (written === '' || isNo(written) || question.ui?.widget === 'hidden') return
  if (isYes(written)) {
    required.push(node.id)
    return
  }
  const when = translation.of(node, 'required', written)
  if (when === 'true') required.push(node.id)
  else if (when !== undefined && when !== 'false') question.requiredWhen = when
}

function sectionOf(node: SurveyNode, builder: Builder, origins: Origins): Question | undefined {
  const inside = insideOf(node, builder, origins)
  if (Object.keys(inside.properties ?? {}).length === 0) {
    node.account.add(note('empty-group'))
    return undefined
  }
  const { title, description, interviewerNote } = wordsOf(node, builder.texts)
  const visibleWhen = visibility(node, builder)
  const about = { ...(title !== undefined && { title }), ...(description !== undefined && { description }), ...(interviewerNote !== undefined && { interviewerNote }), ...(visibleWhen !== undefined && { visibleWhen }) }
  if (node.kind === 'rows') return { type: 'array', ...about, ...rowsOf(node, builder), items: { type: 'object', ...inside }, source: sourceOf(node) }
  const widget = node.isMatrix === true ? 'matrix' : appearanceOf(node.row).includes('hidden') ? 'hidden' : undefined
  return { type: 'object', ...about, ...inside, ...(widget && { ui: { widget } }), source: sourceOf(node) }
}

/** How many rows there are: a number, or what an expression gives. */
function rowsOf(node: SurveyNode, { translation }: Builder): Pick<Question, 'repeat' | 'minItems'> {
  const written = node.row.at('repeat_count')
  const count = written === '' ? undefined : translation.of(node, 'repeat_count', written)
  return count === undefined ? ONE_TO_BEGIN_WITH : { repeat: { count } }
}

/** A form is opened with one row, which may be taken out again. */
const ONE_TO_BEGIN_WITH = { minItems: 1 }
