import type { Check, Question } from '../../definitions/definition-types.ts'
import { appearance } from './appearances.ts'
import type { Builder } from './builder.ts'
import { defaultOf } from './default-of.ts'
import { note } from './messages.ts'
import { ownWords } from '../draft/own-words.ts'
import { questionBase } from './question-base.ts'
import { isNo, isYes } from './raw-survey.ts'
import { sourceOf, wordsOf, type RowWords } from './question-words.ts'
import type { SurveyNode } from './survey-node.ts'

/** A question or note with everything its row says of it, but whether it is required. */
export function questionOf(node: SurveyNode, builder: Builder): Question | undefined {
  const as = node.type.is === 'question' ? node.type.as : undefined
  const base = questionBase(node, builder)
  const looks = appearance(node, as)
  node.account.add(...looks.notes)
  const words = wordsOf(node, builder.texts)
  if (base.type === 'null') return noteOf(node, words, builder)
  const { calculate, suggest, initial = calculate === undefined ? (defaultOf(node, base, builder.translation) ?? base.default) : undefined } = workedOut(node, base, builder)
  const isHidden = base.ui?.widget === 'hidden' || (words.title === undefined && words.description === undefined && calculate !== undefined)
  if (words.title === undefined && !isHidden) node.account.add(note('made-up-label'))
  const title = words.title ?? (isHidden ? undefined : builder.texts.same(node.name || node.id))
  const format = looks.format ?? base.format
  const limits = limited(node, base, builder)
  const { type, calculate: worked = calculate, ui: _, default: __, ...rest } = base
  const isInColumns = worked === undefined && looks.columns !== undefined
  const ui: Question['ui'] = isHidden ? { ...looks.ui, widget: 'hidden' } : isInColumns ? { ...looks.ui, columns: looks.columns } : looks.ui
  const visibleWhen = visibility(node, builder)
  const question: Question = { type }
  if (title !== undefined) question.title = title
  if (words.description !== undefined) question.description = words.description
  if (words.interviewerNote !== undefined) question.interviewerNote = words.interviewerNote
  Object.assign(question, rest)
  if (format !== undefined) question.format = format
  Object.assign(question, limits)
  if (initial !== undefined) question.default = initial
  if (visibleWhen !== undefined) question.visibleWhen = visibleWhen
  if (worked !== undefined) question.calculate = worked
  if (suggest) question.suggest = suggest
  if (ui) question.ui = ui
  question.source = sourceOf(node)
  return question
}

function noteOf(node: SurveyNode, { title, description, interviewerNote }: RowWords, builder: Builder): Question | undefined {
  const { texts } = builder
  if (title === undefined && description === undefined) {
    node.account.add(note('empty-note'))
    return undefined
  }
  const visibleWhen = visibility(node, builder)
  if (isYes(node.row.at('required'))) node.account.add(note('required-note'))
  return {
    type: 'null',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(interviewerNote !== undefined && { interviewerNote }),
    ...(visibleWhen !== undefined && { visibleWhen }),
    ...(isYes(node.row.at('required')) && { check: [{ that: 'false', message: texts.of(node.row, 'required_message', { account: node.account, node }) ?? title ?? description ?? '' }] }),
    source: sourceOf(node),
  }
}

/** When a row is asked; undefined for always. */
export function visibility(node: SurveyNode, { translation }: Builder): string | undefined {
  const written = node.row.at('relevant')
  if (written === '') return undefined
  const expression = translation.of(node, 'relevant', written)
  return expression === 'true' ? undefined : expression
}

/** The calculation of a row: its answer, or one that is put in and may be written over, or that is there from the beginning. */
function workedOut(node: SurveyNode, base: Question, builder: Builder): { readonly calculate?: string; readonly suggest?: Question['suggest']; readonly initial?: Question['default'] } {
  const { row, account, calculation = '' } = node
  const { translation } = builder
  const trigger = row.at('trigger')
  const isCalculate = node.answer === 'calculated'
  const after = triggerOf(node, trigger, builder)
  // Without a calculation, what triggers it empties the answer.
  if (calculation === '' && after !== undefined) return { suggest: { value: 'null', after } }
  if (calculation === '') {
    if (isCalculate && row.at('default') === '') account.add(note('no-calculation'))
    if (isYes(row.at('read_only')) && base.ui?.widget !== 'hidden') account.add(note('unwritable'))
    return {}
  }
  const made = translation.calculation(node, calculation)
  if (!made) return {}
  const { expression, isDefault } = made
  if (isDefault) return { initial: `=${expression}` }
  if (after !== undefined) return { suggest: { value: expression, after } }
  const isShown = !isCalculate && base.ui?.widget !== 'hidden' && row.firstWords('label') !== ''
  return isShown && !isYes(row.at('read_only')) ? { suggest: { value: expression } } : { calculate: expression }
}

/** What triggers a row: a question, or several of which any does. */
function triggerOf(node: SurveyNode, written: string, { translation }: Builder): string | undefined {
  if (written === '') return undefined
  const questions = written.split(/\s*,\s*/)
  if (questions.every((each) => /^\$\{[^}]+\}$/.test(each))) return translation.of(node, 'trigger', questions.length === 1 ? written : `concat(${questions.join(`, ' ', `)})`)
  node.account.add(note('expression-left-out', { column: 'trigger', source: written }))
  return undefined
}

const NO_LIMITS: Partial<Question> = {}

/** The constraint of a row as limits of the answer, and as a rule where it has its own words or says more. */
function limited(node: SurveyNode, base: Question, builder: Builder): Partial<Question> {
  const { row, account, id } = node
  const { texts, translation, languages, limitsOf } = builder
  const written = row.at('constraint')
  if (written === '' && row.firstWords('required_message') === '') return NO_LIMITS
  const check: Check[] = []
  let limits = NO_LIMITS
  if (written !== '') {
    const message = texts.of(row, 'constraint_message', { account, node })
    const own = limitsOf(written, base)
    limits = own ?? NO_LIMITS
    if (own === undefined || message !== undefined) {
      const that = translation.of(node, 'constraint', written)
      if (that !== undefined && that !== 'true') check.push({ that, message: message ?? ownWords('impossible', languages) })
    }
  }
  const missing = texts.of(row, 'required_message', { account, node })
  const required = row.at('required')
  if (missing !== undefined && !isNo(required) && base.ui?.widget !== 'hidden') {
    const when = isYes(required) ? undefined : translation.of(node, 'required', required)
    if (isYes(required) || when !== undefined) check.push({ that: `${when === undefined ? '' : `(${when}) != true or `}is_blank(${id}) != true`, message: missing })
  }
  return check.length === 0 ? limits : { ...limits, check }
}
