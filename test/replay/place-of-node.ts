import type { Question } from '../../core/definitions/definition-types.ts'
import type { CompiledForm } from '../../core/forms/compile/compiled-form.ts'

/** A node of an XForm in the answers of the definition that was made of the same workbook. */
export interface NodePlace {
  /** JSON pointer into the answers. */
  readonly at: string
  readonly question: Question
}

/**
 * Finds the question of a node by the names the workbook gave: /data/people[2]/age is /people/1/age. Undefined where the
 * definition has none. Where two are called the same, the first is meant.
 */
export function placeOfNode({ definition }: CompiledForm, path: string): NodePlace | undefined {
  let at = ''
  let question: Question = definition.answers
  for (const step of path.split('/').slice(2)) {
    const [, name = '', row] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const found = childCalled(question.items?.properties ? question.items : question, name)
    if (!found) return undefined
    const [way, child] = found
    at += `/${way}${row === undefined || child.type !== 'array' ? '' : `/${Number(row) - 1}`}`
    question = child
  }
  return { at, question }
}

function childCalled({ properties = {} }: Question, name: string): readonly [way: string, child: Question] | undefined {
  const children = Object.entries(properties)
  // A row without a name is called after the number of its line.
  const [, line] = /^generated_\w+_name_(\d+)$/.exec(name) ?? []
  return children.find(([, { source }]) => (line === undefined ? source?.name === name : source?.row === line)) ?? inTable(children, name) ?? specification(children, name)
}

/** Questions that show the choices of a heading above them stand in a table here, and beside the heading in the workbook. */
function inTable(children: readonly (readonly [string, Question])[], name: string): readonly [string, Question] | undefined {
  for (const [id, { ui, properties = {} }] of children) {
    const found = ui?.widget === 'matrix' ? Object.entries(properties).find(([, { source }]) => source?.name === name) : undefined
    if (found) return [`${id}/${found[0]}`, found[1]]
  }
  return undefined
}

/** The words asked for beside the option "Other", which the workbook calls after their question. */
function specification(children: readonly (readonly [string, Question])[], name: string): readonly [string, Question] | undefined {
  const of = name.endsWith('_other') ? children.find(([, { source }]) => source?.name === name.slice(0, -'_other'.length)) : undefined
  return of && [`${of[0]}_specify`, { type: 'string' }]
}
