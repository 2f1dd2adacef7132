import type { ReactNode } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { PlacedQuestion } from '../../../../core/definitions/question-walk.ts'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'
import { limitWords } from '../../../../core/forms/words/limit-words.ts'
import { useWords } from '../../use-words.ts'
import { optionPoints, rangesRead } from './points-read.ts'
import { isSection, questionsWithin } from './question-became.ts'

/** Where a question stands in the definition, and what it depends on, as it is written there. */
export function QuestionFacts({ line, placed, definition }: { line: ImportLine; placed: PlacedQuestion | undefined; definition: FormDefinition }) {
  const { t, say, number, language } = useWords()
  const within = placed?.around.map(({ title }) => say(title)).filter(Boolean).join(' › ')
  const { visibleWhen, requiredWhen, check = [], pattern, calculate, optionsWhere, repeat } = placed?.question ?? {}
  const mustHold = [
    ...(placed ? limitWords(placed.question, language.id) : []),
    ...(pattern === undefined ? [] : [<>{t('load.writtenAs')} {code(pattern)}</>]),
    ...check.map(({ that }) => code(that)),
  ]
  const points = placed ? optionPoints(placed.question, definition) : []
  const ranges = rangesRead(line, definition)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('load.was'), line.type && code(line.type)],
    [t('load.points'), points.length > 0 && points.map(({ title, points }, at) => <div key={at}><bdi>{say(title)}</bdi> <b className="cl-num">{number(points)}</b></div>)],
    [t('load.ranges'), ranges.length > 0 && ranges.map(({ title, points }, at) => <div key={at}><bdi>{say(title)}</bdi> <b className="cl-num">{t('load.rangeFrom', { from: number(points) })}</b></div>)],
    [t('load.name'), line.name && code(line.name)],
    [t('load.becameAt'), line.became && code(line.became)],
    [t('load.within'), within && <bdi>{within}</bdi>],
    [t('load.holds'), placed && isSection(placed) && t('tools.questions', { count: questionsWithin(placed) })],
    [t('load.askedWhen'), visibleWhen && code(visibleWhen)],
    [t('load.requiredWhen'), requiredWhen && code(requiredWhen)],
    [t('load.mustHold'), mustHold.length > 0 && mustHold.map((one, at) => <div key={at}>{one}</div>)],
    [t('load.workedOut'), calculate && code(calculate)],
    [t('load.offersWhere'), optionsWhere && code(optionsWhere)],
    [t('load.rowsCount'), repeat?.count && code(repeat.count)],
  ]
  return <dl className="cl-preview-facts">{facts.map(([name, words]) => words && <div key={name}><dt>{name}</dt><dd>{words}</dd></div>)}</dl>
}

function code(text: string) {
  return <code dir="ltr">{text}</code>
}
