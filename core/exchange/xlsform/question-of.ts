import type { Check, Question } from '../../definitions/definition-types.ts'
import { appearance } from './appearances.ts'
import type { Builder } from './builder.ts'
import { limitsOf } from './constraints.ts'
import { defaultOf } from './default-of.ts'
import { note } from './messages.ts'
import { ownWords } from './own-words.ts'
import { questionBase } from './question-base.ts'
import { isNo, isYes } from './raw-survey.ts'
import { sourceOf, wordsOf } from './question-words.ts'
import type { SurveyNode } from './survey-node.ts'

/** A question or note with everything its row says of it, but whether it is required. */
export function questionOf(node: SurveyNode, builder: Builder): Question | undefined {
  const as = node.type.is === 'question' ? node.type.as : undefined
  const base = questionBase(node, builder)
  const looks = appearance(node, as)
  node.account.add(...looks.notes)
  const words = wordsOf(node, builder.texts)
  if (base.type === 'null') return noteOf(node, words, builder)
  const calculated = calculationOf(node, base, builder)
  const calculate = calculated?.isDefault ? undefined : calculated?.expression
  const initial = calculated?.isDefault ? `=${calculated.expression}` : calculated ? undefined : (defaultOf(node, base, builder.translation) ?? base.default)
  const isHidden = base.ui?.widget === 'hidden' || (words.title === undefined && words.description === undefined && calculate !== undefined)
  if (words.title === undefined && !isHidden) node.account.add(note('made-up-label'))
  const title = words.title ?? (isHidden ? undefined : builder.texts.same(node.name || node.id))
  const ui = { ...looks.ui, ...(isHidden && { widget: 'hidden' as const }) }
  const format = looks.format ?? base.format
  const limits = limited(node, base, builder)
  const { type, calculate: worked = calculate, ui: _, default: __, ...rest } = base
  const visibleWhen = visibility(node, builder)
  return {
    type,
    ...(title !== undefined && { title }),
    ...(words.description !== undefined && { description: words.description }),
    ...(words.interviewerNote !== undefined && { interviewerNote: words.interviewerNote }),
    ...rest,
    ...(format !== undefined && { format }),
    ...limits,
    ...(initial !== undefined && { default: initial }),
    ...(visibleWhen !== undefined && { visibleWhen }),
    ...(worked !== undefined && { calculate: worked }),
    ...(Object.keys(ui).length > 0 && { ui }),
    source: sourceOf(node),
  }
}

function noteOf(node: SurveyNode, { title, description, interviewerNote }: ReturnType<typeof wordsOf>, builder: Builder): Question | undefined {
  if (isYes(node.row.at('required'))) node.account.add(note('required-note'))
  if (node.row.at('trigger') !== '') node.account.add(note('trigger-left-out', { trigger: node.row.at('trigger') }))
  if (title === undefined && description === undefined) {
    node.account.add(note('empty-note'))
    return undefined
  }
  const visibleWhen = visibility(node, builder)
  return {
    type: 'null',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(interviewerNote !== undefined && { interviewerNote }),
    ...(visibleWhen !== undefined && { visibleWhen }),
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

function calculationOf(node: SurveyNode, base: Question, { translation }: Builder): ReturnType<Builder['translation']['calculation']> {
  const { row, account, calculation = '' } = node
  const trigger = row.at('trigger')
  const isCalculate = node.answer === 'calculated'
  if (calculation === '') {
    if (trigger !== '') account.add(note('trigger-left-out', { trigger }))
    if (isCalculate && row.at('default') === '') account.add(note('no-calculation'))
    if (isYes(row.at('read_only')) && base.ui?.widget !== 'hidden') account.add(note('unwritable'))
    return undefined
  }
  if (trigger !== '' && !readsOnly(calculation, trigger)) account.add(note('trigger-approximated', { trigger }))
  const isShown = !isCalculate && base.ui?.widget !== 'hidden' && [...row.words('label').values()].length > 0
  if (isShown && !isYes(row.at('read_only'))) account.add(note('calculated-not-written'))
  return translation.calculation(node, calculation)
}

/** Whether a calculation can only change when what triggers it does. */
function readsOnly(calculation: string, trigger: string): boolean {
  const names = (written: string) => [...written.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, name = '']) => name)
  return names(calculation).length > 0 && names(calculation).every((name) => names(trigger).includes(name)) && !/\b(now|today|random|uuid|position)\s*\(/.test(calculation)
}

/** The constraint of a row as limits of the answer, and as a rule where it has its own words or says more. */
function limited(node: SurveyNode, base: Question, builder: Builder): Partial<Question> {
  const { row, account, id } = node
  const { texts, translation, languages } = builder
  const written = row.at('constraint')
  const check: Check[] = []
  let limits: Partial<Question> = {}
  if (written !== '') {
    const message = texts.of(row, 'constraint_message', { account, node })
    const own = limitsOf(written, base)
    limits = own ?? {}
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
  return { ...limits, ...(check.length > 0 && { check }) }
}
