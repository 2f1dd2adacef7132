import { isBlank } from '../../expressions/functions.ts'
import { answerWords } from './answer-text.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { filledWords } from './filled-words.ts'
import type { Asked, Filling } from '../filling/filling.ts'
import { namedFrom } from './named-answers.ts'
import { placeHeading } from './row-heading.ts'
import { resultsTold } from './results-told.ts'
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
  /** Nobody answered it: it follows from the answers. */
  readonly workedOut?: true
}

/** Every answer given, in the order of the form, in a language. Blanks and what is not asked are left out. */
export function answerLines(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, language: string): readonly AnswerLine[] {
  return linesIn(workedOut(compiled, answers, surroundings), language, false)
}

/** The same with the notes that say what was worked out, of a form that is laid out and worked out; such a line has no question where the note has no heading. */
export function answersAndResults(filling: Filling, language: string): readonly AnswerLine[] {
  return linesIn(filling, language, true)
}

function linesIn(filling: Filling, language: string, withNotes: boolean): AnswerLine[] {
  return linesOf(filling.root, [])

  function linesOf(asked: Asked, sections: readonly string[]): AnswerLine[] {
    if (!isShown(filling, asked)) return []
    const { question } = asked
    if (question.kind === 'note') return withNotes ? resultLine(filling, asked, language, sections) : []
    if (question.kind === 'question') return answerLine(filling, asked, language, sections)
    const title = asked.row ? '' : filledWords(filling, asked.parent, question.question.title, language, ({ path, personal }) => !personal && !filling.compiled.sensitive.has(path))
    const inside = title === '' || asked === filling.root ? sections : [...sections, title]
    return [...asked.children, ...asked.rows].flatMap((each) => linesOf(each, inside))
  }
}

function answerLine(filling: Filling, asked: Asked, language: string, sections: readonly string[]): AnswerLine[] {
  const { question, parent } = asked
  const value = answerAt(filling, asked)
  if (isBlank(value) || question.question.ui?.widget === 'hidden') return []
  const mayTell = tellingIn(filling, question)
  return [{
    ...placed(filling, asked, language, sections),
    question: filledWords(filling, parent, question.question.title, language, mayTell) || question.id,
    answer: answerWords(question, value, filling.surroundings, language, namedFrom(filling, parent, language, mayTell)),
    ...(question.calculate && { workedOut: true as const }),
  }]
}

function resultLine(filling: Filling, asked: Asked, language: string, sections: readonly string[]): AnswerLine[] {
  const { question, parent } = asked
  const mayTell = tellingIn(filling, question)
  const named = namedFrom(filling, parent, language, mayTell)
  if (resultsTold(filling.compiled, question, language).every((name) => named(name).words === '')) return []
  const said = [question.question.title, question.question.description].map((text) => filledWords(filling, parent, text, language, mayTell)).filter((words) => words !== '')
  return [{ ...placed(filling, asked, language, sections), question: said.length > 1 ? (said[0] ?? '') : '', answer: said.at(-1) ?? '', workedOut: true }]
}

/** Who may read a line need not be one who may read what is put into it. */
function tellingIn({ compiled: { sensitive } }: Filling, { path: own, personal }: CompiledQuestion) {
  return (put: CompiledQuestion) => (sensitive.has(own) || !sensitive.has(put.path)) && (personal || !put.personal)
}

function placed(filling: Filling, asked: Asked, language: string, sections: readonly string[]): Pick<AnswerLine, 'at' | 'section' | 'row' | 'sensitive' | 'personal'> {
  const row = placeHeading(filling, asked, language)
  const { path, personal } = asked.question
  return { at: asked.at, section: sections.join(' · '), ...(row !== undefined && { row }), sensitive: filling.compiled.sensitive.has(path), personal }
}
