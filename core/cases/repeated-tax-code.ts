import { textIn } from '../definitions/text.ts'
import type { Value } from '../expressions/value.ts'
import { ownValue } from '../forms/check/answer-kind.ts'
import { answerSentence } from '../forms/check/answer-words.ts'
import type { AnswerProblem, Answers } from '../forms/answers.ts'
import type { CompiledForm } from '../forms/compile/compiled-form.ts'
import { normalisedKey } from './keys.ts'

/** The problem with a register form that gives two people the same tax code, at the second of them. */
export function repeatedTaxCode({ byId }: CompiledForm, answers: Answers, language: string): AnswerProblem | undefined {
  const asked = byId.get('tax_code')?.find(({ rows }) => rows?.id === 'members')
  if (!asked?.rows) return undefined
  const toRows = asked.rows.path.split('.')
  const inRow = asked.path.split('.').slice(toRows.length)
  const rows = valueAt(answers, toRows)
  const codes = (Array.isArray(rows) ? rows : []).map((row) => {
    const code = valueAt(row, inRow)
    return typeof code === 'string' ? normalisedKey(code) : ''
  })
  const second = codes.findIndex((code, place) => code !== '' && codes.indexOf(code) < place)
  if (second < 0) return undefined
  const params = { question: textIn(asked.question.title, language) || asked.id }
  return { at: ['', ...toRows, second, ...inRow].join('/'), code: 'row-twice', params, message: answerSentence('row-twice', params, language) }
}

function valueAt(value: Value, steps: readonly string[]): Value {
  return steps.reduce(ownValue, value)
}
