import { MOST_COUNTED, type WorklistQuery } from '../../cases/worklist-query.ts'
import { searchWords } from '../search-words.ts'
import type { Binding } from './sqlite-connection.ts'
import type { Condition } from './sqlite-worklist.ts'

/** How the words somebody typed narrow down a worklist. */
export interface Search {
  /** The table to begin with, where one of the words leads to few cases; otherwise the worklist is gone through. */
  readonly from?: Condition
  readonly conditions: readonly Condition[]
}

/** Words that begin like those typed; tax codes only for those who may see them. */
export function searchOf(query: WorklistQuery, countOf: (sql: string, bindings: readonly Binding[]) => number): Search {
  const words = searchWords(query.search ?? '').sort((a, b) => b.length - a.length)
  const [longest, ...others] = words
  // Signs only: nothing is called so.
  if (longest === undefined) return { conditions: query.search?.trim() ? [{ sql: 'FALSE', bindings: [] }] : [] }
  const { pack, searchKeys } = query
  const found = {
    sql: `SELECT case_id FROM words WHERE pack = ? AND word >= ? AND word < ?${searchKeys ? '' : ' AND personal = 0'}`,
    bindings: [pack, ...rangeOf(longest)],
  }
  const isCommon = countOf(`SELECT count(*) AS total FROM (${found.sql} LIMIT ${MOST_COUNTED})`, found.bindings) >= MOST_COUNTED
  if (isCommon) return { conditions: words.map((word) => wordCondition(query, word)) }
  return {
    from: { sql: `(SELECT DISTINCT case_id FROM (${found.sql})) AS found CROSS JOIN summaries ON summaries.case_id = found.case_id`, bindings: found.bindings },
    conditions: others.map((word) => wordCondition(query, word)),
  }
}

function wordCondition({ pack, searchKeys }: WorklistQuery, word: string): Condition {
  const publicOnly = searchKeys ? '' : ' AND personal = 0'
  return {
    sql: `EXISTS (SELECT 1 FROM words INDEXED BY words_of_case WHERE words.pack = ? AND words.case_id = summaries.case_id AND word >= ? AND word < ?${publicOnly})`,
    bindings: [pack, ...rangeOf(word)],
  }
}

function rangeOf(word: string): [string, string] {
  return [word, `${word}\u{10ffff}`]
}
