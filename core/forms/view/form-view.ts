import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import type { Value } from '../../expressions/value.ts'
import { FURTHER_QUESTIONS } from '../check/answer-words.ts'
import { answerWords } from '../words/answer-text.ts'
import type { Surroundings } from '../answers.ts'
import { isLoose } from '../compile/compiled-form.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { isOfKind } from '../check/answer-kind.ts'
import { evaluated } from '../filling/evaluated.ts'
import { unfilledMarkup, unfilledWords } from '../words/filled-words.ts'
import { placesAt, rowOf } from '../filling/filling.ts'
import { fillingOf } from '../filling/filling-of.ts'
import { paying, type Paying } from '../filling/paying.ts'
import { isBlank } from '../../expressions/functions.ts'
import { formDirection } from './form-direction.ts'
import { heldIn } from './held-in.ts'
import { childrenView, questionView } from './question-view.ts'
import type { QuestionView } from './question-view.ts'
import { subjectScope } from '../filling/rows-wanted.ts'

/** A section of a form as a page draws it. Its schemas are made when they are first read: a long form draws few sections at a time. */
export interface SectionView extends QuestionView {
  /** Empty for the questions that stand in no section. */
  readonly id: string
  readonly kind: 'section' | 'rows'
  readonly title: string
  /** Its number on paper. */
  readonly number?: string
  readonly description?: string
  /** Answers are put into its title or description: wordsAt tells them as they read now. */
  readonly isFilledIn: boolean
  /** Pointer of the section, as its questions name it. */
  readonly at: string
  /** Where its answers stand, as ids, for pages that build pointers. */
  readonly path: readonly string[]
  /** Ids of the questions and sections directly in it, in order. */
  readonly questions: readonly string[]
  /** Pointers of the questions, notes and rows it draws, at whatever depth: it is there as long as one of them is asked. */
  readonly holds: readonly string[]
  /** Which way its form is read. */
  readonly direction: 'ltr' | 'rtl'
}

/** An earlier value, offered beside a question. */
export interface EarlierAnswer {
  readonly value: Value
  readonly words: string
  /** When it was given to this very question, in words; absent where it comes from elsewhere. */
  readonly when?: string
  /** It cannot be given any more. */
  readonly isOver?: true
}

/** A form as a page draws it. It does not depend on the answers: what is hidden or needed now is told by formState. */
export interface FormView {
  readonly id: string
  readonly title: string
  readonly description?: string
  /** All sections on one page, or one after the other; people may change it. */
  readonly layout: 'sections' | 'page'
  readonly sections: readonly SectionView[]
  /** Earlier values by the JSON pointer of the question; rows stand in the order of the household. */
  readonly earlier: ReadonlyMap<string, EarlierAnswer>
}

/** The sections of a form with their schemas, in a language. Questions that stand in no section are sections where they stand. */
export function formView(compiled: CompiledForm, around: Surroundings, language: string): FormView {
  const surroundings = paying(around)
  const { id, title, description, layout = 'sections' } = compiled.definition
  return {
    id,
    title: plainWords(textIn(title, language)),
    ...(description !== undefined && { description: textIn(description, language) }),
    layout,
    sections: sectionViews(compiled, surroundings, language),
    earlier: earlierAnswers(compiled, surroundings, language),
  }
}

function sectionViews(compiled: CompiledForm, surroundings: Paying, language: string): readonly SectionView[] {
  const { definition, root } = compiled
  const direction = formDirection(compiled, language)
  const together = new Map<string, CompiledQuestion[]>()
  for (const child of root.inOrder) {
    const others = together.get(child.section)
    if (others) others.push(child)
    else together.set(child.section, [child])
  }
  const sections: SectionView[] = []
  for (const [at, children] of together) {
    const [first] = children
    if (first && !isLoose(first)) sections.push(sectionView(first, direction, surroundings, language))
    else if (children.some(({ question }) => question.ui?.widget !== 'hidden')) {
      const title = plainWords(textIn(sections.length === 0 ? definition.title : FURTHER_QUESTIONS, language))
      sections.push(looseView({ at, title, direction }, children, surroundings, language))
    }
  }
  return sections
}

function looseView(around: Pick<SectionView, 'at' | 'title' | 'direction'>, loose: readonly CompiledQuestion[], surroundings: Paying, language: string): SectionView {
  const named = { ...around, id: '', kind: 'section' as const, isFilledIn: false, path: [], questions: loose.map(({ id }) => id), holds: loose.flatMap(({ id, question }) => (question.ui?.widget === 'hidden' ? [] : [`/${id}`])) }
  return drawnLater(named, () => childrenView(loose, surroundings, language))
}

function sectionView(section: CompiledQuestion, direction: SectionView['direction'], surroundings: Paying, language: string): SectionView {
  const { id, kind, question, children } = section
  const named = {
    id,
    kind: kind === 'rows' ? 'rows' as const : 'section' as const,
    title: unfilledWords(question.title, language) || id,
    ...(question.number !== undefined && { number: question.number }),
    ...(question.description !== undefined && { description: unfilledMarkup(question.description, language) }),
    isFilledIn: section.isFilledIn,
    at: `/${id}`,
    path: [id],
    questions: [...children.keys()],
    holds: kind === 'rows' ? [`/${id}`] : heldIn(section).map((way) => `/${[id, ...way].join('/')}`),
    direction,
  }
  return drawnLater(named, () => questionView(section, surroundings, language))
}

function drawnLater(named: Omit<SectionView, keyof QuestionView>, draw: () => QuestionView): SectionView {
  let drawn: QuestionView | undefined
  return {
    ...named,
    get schema() { return (drawn ??= draw()).schema },
    get uiSchema() { return (drawn ??= draw()).uiSchema },
  }
}

function earlierAnswers(compiled: CompiledForm, surroundings: Paying, language: string): ReadonlyMap<string, EarlierAnswer> {
  const earlier = new Map<string, EarlierAnswer>()
  const prefilled = compiled.questions.filter(({ prefillFrom }) => prefillFrom)
  if (prefilled.length === 0) return earlier
  const filling = fillingOf(compiled, {}, surroundings)
  for (const question of prefilled) {
    for (const asked of placesAt(filling, question)) {
      const value = question.prefillFrom ? evaluated(question.prefillFrom, subjectScope(rowOf(asked)?.row?.subject, surroundings), surroundings) : null
      if (isBlank(value) || !isOfKind(question, value)) continue
      earlier.set(asked.at, { value, words: answerWords(question, value, surroundings, language) })
    }
  }
  return earlier
}
