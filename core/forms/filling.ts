import { isRecord, isOfKind, ownValue } from './answer-kind.ts'
import type { Answers, Surroundings } from './answers.ts'
import type { Value } from '../expressions/value.ts'
import type { CompiledForm, CompiledQuestion } from './compiled-form.ts'
import { mostItems } from './default-limits.ts'
import { isNonResponse } from './non-response.ts'
import type { NonResponse } from './non-response.ts'
import { pointerTo } from './pointer.ts'
import { rowsWanted } from './rows-wanted.ts'
import type { WantedRow } from './rows-wanted.ts'

/** A question where it is asked: once in the form, or once in each row. */
export interface Asked {
  readonly question: CompiledQuestion
  /** JSON pointer into the answers. */
  readonly at: string
  readonly parent?: Asked
  /** What was answered, where it is of the right kind; null for a blank. */
  readonly given: Value
  /** Why there is no answer, where that was said in place of one. */
  readonly nonResponse?: NonResponse
  /** Questions of a section or of a row. */
  readonly children: ReadonlyMap<string, Asked>
  /** Rows of a repeated section. */
  readonly rows: readonly Asked[]
  /** Set on a row: whose it is. */
  readonly row?: WantedRow & { readonly position: number }
}

/** A form being filled in: every question where it is asked, and what has been worked out so far. */
export interface Filling {
  readonly compiled: CompiledForm
  readonly surroundings: Surroundings
  readonly root: Asked
  /** Where each question is asked, by its path. */
  readonly byPath: ReadonlyMap<string, readonly Asked[]>
  readonly shown: Map<Asked, boolean | 'asking'>
  readonly values: Map<Asked, Value | 'asking'>
}

/** Lays answers out along the questions. Whatever the answers are, what does not fit is left out here and found by checkAnswers. */
export function fillingOf(compiled: CompiledForm, answers: Answers, surroundings: Surroundings): Filling {
  const byPath = new Map<string, Asked[]>()

  function layOut(question: CompiledQuestion, at: string, given: Value, parent: Asked | undefined): Asked {
    if (question.kind === 'rows') return layOutRows(question, at, given, parent)
    if (question.kind === 'section') return note(withChildren({ question, at, given: null, ...(parent && { parent }) }, given))
    if (question.question.nonResponse && isNonResponse(given)) {
      return note({ question, at, given: null, nonResponse: given, ...(parent && { parent }), children: NONE, rows: [] })
    }
    const fits = given !== null && isOfKind(question, given)
    return note({ question, at, given: fits ? given : null, ...(parent && { parent }), children: NONE, rows: [] })
  }

  function layOutRows(question: CompiledQuestion, at: string, given: Value, parent: Asked | undefined): Asked {
    const rows: Asked[] = []
    const asked: Asked = { question, at, given: null, ...(parent && { parent }), children: NONE, rows }
    const wanted = rowsWanted(question, given, surroundings).slice(0, mostItems(question.question))
    for (const [index, row] of wanted.entries()) {
      const place = { question, at: pointerTo(at, index), given: null, parent: asked, row: { ...row, position: index + 1 } }
      rows.push(withChildren(place, row.answers))
    }
    return note(asked)
  }

  function withChildren(place: Omit<Asked, 'children' | 'rows'>, given: Value): Asked {
    const children = new Map<string, Asked>()
    const asked: Asked = { ...place, children, rows: [] }
    for (const child of place.question.children.values()) {
      children.set(child.id, layOut(child, pointerTo(place.at, child.id), ownValue(given, child.id), asked))
    }
    return asked
  }

  function note(asked: Asked): Asked {
    const places = byPath.get(asked.question.path)
    if (places) places.push(asked)
    else byPath.set(asked.question.path, [asked])
    return asked
  }

  const root = layOut(compiled.root, '', isRecord(answers) ? answers : null, undefined)
  return { compiled, surroundings, root, byPath, shown: new Map(), values: new Map() }
}

const NONE: ReadonlyMap<string, Asked> = new Map()

/** The row a question is asked in, if any. */
export function rowOf(asked: Asked | undefined): Asked | undefined {
  return !asked || asked.row ? asked : rowOf(asked.parent)
}

export function isWithin(asked: Asked | undefined, holder: Asked): boolean {
  return asked !== undefined && (asked === holder || isWithin(asked.parent, holder))
}
