import type { Text } from '../../definitions/definition-types.ts'
import { plainWords } from '../../definitions/plain-words.ts'
import { textIn } from '../../definitions/text.ts'
import { isBlank } from '../../expressions/functions.ts'
import type { Value } from '../../expressions/value.ts'
import { answerWords } from '../words/answer-text.ts'
import { NON_RESPONSE, YES_NO } from '../check/answer-words.ts'
import type { Answers, Surroundings } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'
import { conditionWords, neededWords } from '../words/condition-words.ts'
import { mostItems } from '../compile/default-limits.ts'
import { evaluated } from '../filling/evaluated.ts'
import { filledMarkup, unfilledMarkup, unfilledWords } from '../words/filled-words.ts'
import { fillingOf } from '../filling/filling-of.ts'
import type { Asked } from '../filling/filling.ts'
import { namedFrom } from '../words/named-answers.ts'
import { isNonResponse } from '../filling/non-response.ts'
import { asOffered, comingFrom } from '../options/offered-options.ts'
import { limitsByHand } from './limits-by-hand.ts'
import type { Paper, PaperBox, PaperPart, PaperQuestion, PaperSection } from './paper.ts'
import { paperWords } from './paper-words.ts'
import { roomOf } from './room-of.ts'
import { isScale, stepBoxes } from './scale-boxes.ts'
import { shortTitle } from './short-title.ts'
import { withColumnTitles } from './with-column-titles.ts'
import { rowHeading } from '../words/row-heading.ts'
import { subjectScope } from '../filling/rows-wanted.ts'
import { answerAt, isShown, workOut } from '../filling/work-out.ts'
import { formDirection } from '../view/form-direction.ts'

/** The answers of a form that was filled in, and which of its questions the reader may see. */
export interface FilledPaper {
  readonly answers: Answers
  readonly maySee: (path: string) => boolean
}

/** Other forms whose answers conditions of an empty one may read, by id. */
export interface EmptyPaper {
  readonly formCalled: (id: string) => CompiledForm | undefined
}

/** Longer lists are written, not ticked. */
const mostBoxes = 24
/** Rows left empty for people to fill in. */
const emptyRows = { table: 6, blocks: 3 }
const mostColumns = 5
/** Stands where an answer will be put in by hand. */
const roomForAnswer = '……'

/** A form to be printed: empty, with everything it may ask, or filled in, with what it asked. */
export function paperForm(compiled: CompiledForm, surroundings: Surroundings, language: string, of?: FilledPaper | EmptyPaper): Paper {
  const filled = of && 'answers' in of ? of : undefined
  const filling = filled && fillingOf(compiled, filled.answers, surroundings)
  if (filling) workOut(filling)
  const { title, description } = compiled.definition
  const children = [...compiled.root.children.values()]
  return {
    title: plainWords(textIn(title, language)),
    direction: formDirection(compiled, language),
    ...(description !== undefined && { description: textIn(description, language) }),
    parts: children.flatMap((child) => partOf(child, filling?.root.children[child.index])),
  }

  function partOf(question: CompiledQuestion, asked: Asked | undefined): PaperPart[] {
    const { ui } = question.question
    if (ui?.widget === 'hidden' || (filled && !filled.maySee(question.path))) return []
    if (filling && (!asked || !isShown(filling, asked))) return []
    if (question.kind === 'note') return [{ kind: 'note', ...wordsOf(question, asked) }]
    if (question.kind === 'question') return [questionOf(question, asked)]
    if (question.kind === 'section') return section(question, asked, childrenOf(question, asked)).map(asMatrix(question))
    if (!isTable(question)) return section(question, asked, rowsOf(question, asked))
    const general = new Map([...question.children.values()].map(({ path, question: { title } }) => [path, unfilledMarkup(title, language, roomForAnswer)]))
    return section(question, asked, withColumnTitles(rowsOf(question, asked), general), true)
  }

  function section(question: CompiledQuestion, asked: Asked | undefined, parts: readonly PaperPart[], asTable = false): PaperSection[] {
    if (filled && parts.length === 0) return []
    return [{ kind: question.kind === 'rows' ? 'rows' : 'section', number: question.question.number ?? '', ...wordsOf(question, asked), ...(asTable && { isTable: true as const }), parts }]
  }

  function childrenOf({ children }: CompiledQuestion, asked: Asked | undefined): PaperPart[] {
    return [...children.values()].flatMap((child) => partOf(child, asked?.children[child.index]))
  }

  function rowsOf(question: CompiledQuestion, asked: Asked | undefined): PaperSection[] {
    if (filling && asked) return asked.rows.map((row) => rowOf(question, rowHeading(filling, row, language), row))
    const count = knownCount(question) ?? Math.max(isTable(question) ? emptyRows.table : emptyRows.blocks, Math.min(question.question.minItems ?? 0, emptyRows.table))
    return Array.from({ length: count }, () => rowOf(question, '', undefined))
  }

  /** How many rows the case itself asks for, as far as it can be told without answers. */
  function knownCount({ count, question }: CompiledQuestion): number | undefined {
    const known = count && evaluated(count, subjectScope(undefined, surroundings), surroundings)
    return typeof known === 'number' && known > 0 ? Math.min(Math.trunc(known), mostItems(question)) : undefined
  }

  function rowOf(question: CompiledQuestion, title: string, row: Asked | undefined): PaperSection {
    return { kind: 'row', path: question.path, number: '', title, parts: childrenOf(question, row) }
  }

  /** A text with the answers of a filled form, else with room for them. */
  function said(text: Text | undefined, asked: Asked | undefined): string {
    if (!filling || !asked) return unfilledMarkup(text, language, roomForAnswer)
    return filledMarkup(filling, asked.parent, text, language, ({ path }) => filled?.maySee(path) ?? true)
  }

  function wordsOf(question: CompiledQuestion, asked: Asked | undefined) {
    const { title: own, description: help } = question.question
    const onlyIf = filled ? '' : conditionsOf(question)
    return {
      path: question.path,
      title: said(own, asked),
      ...(help !== undefined && { help: said(help, asked) }),
      ...(onlyIf && { onlyIf }),
    }
  }

  function conditionsOf({ visibleWhen, requiredWhen, isRequired, parent }: CompiledQuestion): string {
    const place = { compiled, from: parent, surroundings, language, called, ...(of && 'formCalled' in of && of) }
    return [visibleWhen && conditionWords(visibleWhen, place), requiredWhen && !isRequired && neededWords(requiredWhen, place)].filter(Boolean).join(' ')
  }

  function called(question: CompiledQuestion): string {
    return paperWords(language, 'question', { number: question.question.number ?? `“${shortTitle(unfilledWords(question.question.title, language, roomForAnswer))}”` })
  }

  function questionOf(question: CompiledQuestion, asked: Asked | undefined): PaperQuestion {
    const { interviewerNote, terms = [], nonResponse = [], ui = {} } = question.question
    const value = filling && asked ? answerAt(filling, asked) : null
    const boxes = boxesOf(question, asked, value)
    const limits = filled || question.calculate || isScale(question) ? [] : limitsByHand(question.question, language)
    const reasons = nonResponse.map((reason) => ({ title: textIn(NON_RESPONSE[reason], language), isTicked: isNonResponse(value) && value.nonResponse === reason }))
    return {
      kind: 'question',
      ...wordsOf(question, asked),
      number: question.question.number ?? '',
      ...(interviewerNote !== undefined && !filled && { interviewerNote: said(interviewerNote, asked) }),
      terms: filled ? [] : terms.map(({ term, meaning }) => ({ term: textIn(term, language), meaning: textIn(meaning, language) })),
      isRequired: question.isRequired,
      ...(limits.length > 0 && { limits }),
      isMultiple: question.isMultiple,
      isRanking: ui.widget === 'ranking',
      isScale: isScale(question),
      boxes,
      ...(ui.columns !== undefined && boxes.length > 0 && { columns: ui.columns }),
      reasons,
      ...(ui.ends && { ends: [textIn(ui.ends[0], language), textIn(ui.ends[1], language)] as const }),
      ...(ui.unit !== undefined && { unit: textIn(ui.unit, language) }),
      room: boxes.length > 0 ? 'none' : roomOf(question),
      isCalculated: question.calculate !== undefined,
      ...(filled && { answer: isBlank(value) ? '' : answerWords(question, value, surroundings, language, filling && namedFrom(filling, asked?.parent, language, ({ path }) => filled.maySee(path))) }),
    }
  }

  function boxesOf(question: CompiledQuestion, asked: Asked | undefined, value: Value): PaperBox[] {
    if (question.calculate) return []
    if (question.question.type === 'boolean' && question.options.length === 0) {
      return [true, false].map((answer) => ({ title: textIn(answer ? YES_NO.yes : YES_NO.no, language), isTicked: value === answer }))
    }
    if (isScale(question) && question.options.length === 0) return stepBoxes(question, value, language)
    const words = (text: Text) => (question.optionsFrom ? textIn(text, language) : said(text, asked))
    const options = question.optionsFrom ? (comingFrom(question, surroundings)?.options ?? []).map(asOffered) : question.options
    if (options.length > mostBoxes) return []
    const chosen: readonly Value[] = Array.isArray(value) ? value : [value]
    return options.map((option) => ({
      title: words(option.title),
      ...(option.description !== undefined && { description: words(option.description) }),
      isTicked: chosen.includes(option.const),
    }))
  }
}

/** A matrix is drawn as one where all its questions have the same boxes to tick. */
function asMatrix({ question: { ui } }: CompiledQuestion): (section: PaperSection) => PaperSection {
  return (section) => {
    const heads = section.parts.map((part) => (part.kind === 'question' ? [...part.boxes, ...part.reasons].map(({ title }) => title).join('\n') : ''))
    const isMatrix = ui?.widget === 'matrix' && heads.every((head) => head !== '' && head === heads[0])
    return isMatrix ? { ...section, isMatrix: true } : section
  }
}

/** Few short questions of each row stand in columns. */
function isTable({ children }: CompiledQuestion): boolean {
  const questions = [...children.values()].filter(({ question }) => question.ui?.widget !== 'hidden')
  return questions.length <= mostColumns && questions.every(({ kind, options, optionsFrom, isMultiple, question }) => {
    return kind === 'question' && !isMultiple && options.length <= 6 && !optionsFrom && question.ui?.widget !== 'long_text' && question.format !== 'signature'
  })
}
