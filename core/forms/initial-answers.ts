import type { Value } from '../expressions/value.ts'
import { isOfKind } from './answer-kind.ts'
import type { Answers, Surroundings } from './answers.ts'
import type { CompiledForm, CompiledQuestion } from './compiled-form.ts'
import { evaluated } from './evaluated.ts'
import { subjectScope, subjectsOf } from './rows-wanted.ts'

type Subject = Surroundings['rows']['members'][number]

/** What a form begins with: defaults, a row for each person a roster is about, and as many rows as a repeated section must have. */
export function initialAnswers(compiled: CompiledForm, surroundings: Surroundings): Answers {
  return childrenStart(compiled.root, surroundings, undefined)
}

/** What a row that somebody adds begins with. */
export function newRow(compiled: CompiledForm, path: string, surroundings: Surroundings): Answers {
  const rows = compiled.byPath.get(path)
  return rows ? childrenStart(rows, surroundings, undefined) : {}
}

function childrenStart(section: CompiledQuestion, surroundings: Surroundings, subject: Subject | undefined): Answers {
  const started = [...section.children.values()].map((child): [string, Value] => [child.id, start(child, surroundings, subject)])
  return Object.fromEntries(started.filter(([, value]) => value !== null))
}

function start(question: CompiledQuestion, surroundings: Surroundings, subject: Subject | undefined): Value {
  if (question.kind === 'rows') {
    const rows = question.question.repeat?.over
      ? subjectsOf(question, surroundings).map((each) => ({ row: each.id, ...childrenStart(question, surroundings, each) }))
      : Array.from({ length: question.question.minItems ?? 0 }, () => childrenStart(question, surroundings, subject))
    return rows.length > 0 ? rows : null
  }
  if (question.kind === 'section') {
    const answers = childrenStart(question, surroundings, subject)
    return Object.keys(answers).length > 0 ? answers : null
  }
  const { default: fixed } = question.question
  const value = question.defaultFrom ? evaluated(question.defaultFrom, subjectScope(subject, surroundings), surroundings) : ((fixed ?? null) as Value)
  const isExpression = typeof fixed === 'string' && fixed.startsWith('=')
  return value !== null && isOfKind(question, value) && (question.defaultFrom !== undefined || !isExpression) ? value : null
}
