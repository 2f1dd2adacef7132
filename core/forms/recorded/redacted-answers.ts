import type { Value } from '../../expressions/value.ts'
import { isRecord } from '../check/answer-kind.ts'
import type { Answers } from '../answers.ts'
import type { CompiledForm, CompiledQuestion } from '../compile/compiled-form.ts'

/** Answers without those to sensitive questions, and without anything the form does not ask. */
export function withoutSensitive(compiled: CompiledForm, answers: Answers): Answers {
  return keepAnswers(compiled, answers, ({ path }) => !compiled.sensitive.has(path))
}

/** Answers without those that identify somebody, and without anything the form does not ask. */
export function withoutPersonal(compiled: CompiledForm, answers: Answers): Answers {
  return keepAnswers(compiled, answers, ({ personal }) => !personal)
}

function keepAnswers({ root }: CompiledForm, answers: Answers, mayStay: (question: CompiledQuestion) => boolean): Answers {
  const kept = keep(root, answers as Value)
  return isRecord(kept) ? kept : {}

  function keep(question: CompiledQuestion, value: Value): Value | undefined {
    if (question.kind === 'note' || !mayStay(question)) return undefined
    if (question.kind === 'question') return value
    if (question.kind === 'rows') return Array.isArray(value) ? value.map((row) => keepInside(question, row, ['row']) ?? {}) : undefined
    return keepInside(question, value, [])
  }

  function keepInside(question: CompiledQuestion, value: Value, also: readonly string[]): Value | undefined {
    if (!isRecord(value)) return undefined
    return Object.fromEntries(Object.entries(value).flatMap(([id, each]) => {
      const child = question.children.get(id)
      const stays = child ? keep(child, each) : also.includes(id) ? each : undefined
      return stays === undefined ? [] : [[id, stays]]
    }))
  }
}
