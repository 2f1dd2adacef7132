import type { Value } from '../../expressions/value.ts'
import { Cell, noteReading } from './cell.ts'
import { sortOut } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import type { NonResponse } from './non-response.ts'

/** What was answered, where it is of the right kind; null for a blank. */
export function givenAt(filling: Filling, asked: Asked): Value {
  if (filling.reader) noteReading(filling, answerCell(asked))
  return asked.given
}

/** What stands in the answers, whatever it is. */
export function rawAt(filling: Filling, asked: Asked): Value {
  if (filling.reader) noteReading(filling, answerCell(asked))
  return asked.raw
}

/** Why there is no answer, where that was said in place of one. */
export function nonResponseAt(filling: Filling, asked: Asked): NonResponse | undefined {
  if (filling.reader) noteReading(filling, answerCell(asked))
  return asked.nonResponse
}

/** Puts another answer in place of a question's, in an open filling; gives the cell that became another. */
export function giveAnswer(asked: Asked, raw: Value): Cell {
  asked.raw = raw
  sortOut(asked)
  return answerCell(asked)
}

function answerCell(asked: Asked): Cell<Value> {
  return (asked.answer ??= new Cell<Value>(asked, null))
}
