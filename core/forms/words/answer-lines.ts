import { isBlank } from '../../expressions/functions.ts'
import { answerWords } from './answer-text.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { filledWords } from './filled-words.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { namedFrom } from './named-answers.ts'
import { placeHeading } from './row-heading.ts'
import { answerAt, isShown } from '../filling/work-out.ts'
import { workedOut } from '../filling/worked-out.ts'

/** One answer as label and value. */
export interface AnswerLine {
  /** JSON pointer of the answer. */
  readonly at: string
  /** Titles of the sections around it, the outermost first, with a dot between; empty where there are none. */
  readonly section: string
  readonly question: string
  /** What the row is called, where it is asked per row; the rows around it come first. */
  readonly row?: string
  /** Labels, numbers with their unit; dates written out as the language does. */
  readonly answer: string
  readonly sensitive: boolean
  readonly personal: boolean
}

/** Every answer given, in the order of the form, in a language. Blanks and what is not asked are left out. */
export function answerLines(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, language: string): readonly AnswerLine[] {
  return answerLinesIn(workedOut(compiled, answers, surroundings), language)
}

/** The same of a form that is laid out and worked out. */
export function answerLinesIn(filling: Filling, language: string): readonly AnswerLine[] {
  return linesOf(filling, filling.root, language, [])
}

function linesOf(filling: Filling, asked: Asked, language: string, sections: readonly string[]): AnswerLine[] {
  if (!isShown(filling, asked)) return []
  const { question, at } = asked
  if (question.kind === 'question') {
    const value = answerAt(filling, asked)
    if (isBlank(value) || question.question.ui?.widget === 'hidden') return []
    const row = placeHeading(filling, asked, language)
    const isSensitive = filling.compiled.sensitive.has(question.path)
    // Who may read this line need not be one who may read what is put into it.
    const mayTell = ({ path, personal }: CompiledQuestion) => (isSensitive || !filling.compiled.sensitive.has(path)) && (question.personal || !personal)
    return [{
      at,
      section: sections.join(' · '),
      question: filledWords(filling, asked.parent, question.question.title, language, mayTell) || question.id,
      ...(row !== undefined && { row }),
      answer: answerWords(question, value, filling.surroundings, language, namedFrom(filling, asked.parent, language, mayTell)),
      sensitive: isSensitive,
      personal: question.personal,
    }]
  }
  const title = asked.row ? '' : filledWords(filling, asked.parent, question.question.title, language, ({ path, personal }) => !personal && !filling.compiled.sensitive.has(path))
  const inside = title === '' || asked === filling.root ? sections : [...sections, title]
  return [...asked.children, ...asked.rows].flatMap((each) => linesOf(filling, each, language, inside))
}
