import type { Value } from '../../expressions/value.ts'
import { isRecord } from '../check/answer-kind.ts'
import type { Answers, FindingHeld, Recommendation, Score, Surroundings } from '../answers.ts'
import type { CompiledDecisionRow, CompiledFinding, CompiledForm, CompiledQuestion, CompiledScale } from '../compile/compiled-form.ts'
import { mostItems } from '../compile/default-limits.ts'
import type { Cell } from './cell.ts'
import { Asked, sortOut } from './filling.ts'
import type { Filling } from './filling.ts'
import { paying, payForRow } from './paying.ts'
import type { Paying } from './paying.ts'
import { rowStart } from './row-start.ts'
import { rowsWanted } from './rows-wanted.ts'
import { countedRows } from './work-out.ts'

/**
 * Lays answers out along the questions. Whatever the answers are, what does not fit is left out here and found by checkAnswers.
 * @param isOpen whether they may be changed in place, by giveAnswer
 */
export function fillingOf(compiled: CompiledForm, answers: Answers, surroundings: Surroundings, isOpen = false): Filling {
  return new LaidOut(compiled, answers, surroundings, isOpen)
}

class LaidOut implements Filling {
  readonly surroundings: Paying
  readonly clock: Filling['clock']
  readonly root: Asked
  reader: Cell | undefined = undefined
  read: Cell[] = []
  done = 0
  readonly scores = new Map<CompiledScale, Cell<readonly Score[]>>()
  readonly findings = new Map<CompiledFinding, Cell<readonly FindingHeld[]>>()
  readonly decisions = new Map<CompiledDecisionRow, Cell<Recommendation | undefined>>()

  constructor(readonly compiled: CompiledForm, answers: Answers, around: Surroundings, readonly isOpen: boolean) {
    this.surroundings = paying(around)
    this.clock = { today: around.today, ...(around.now !== undefined && { now: around.now }), purse: this.surroundings.purse }
    this.root = layOut(this, compiled.root, '', answers as Value, undefined)
  }
}

const NO_CHILDREN: Asked['children'] = []
const NO_ROWS: Asked['rows'] = []
const NOTHING_GIVEN: readonly Value[] = []

function layOut(filling: Filling, question: CompiledQuestion, at: string, raw: Value, parent: Asked | undefined): Asked {
  if (question.count) return layOutCounted(filling, question, at, raw, parent)
  if (question.kind === 'rows') return layOutRows(filling, question, at, raw, parent)
  if (question.kind === 'section') return withChildren(filling, question, at, raw, parent, undefined)
  const asked = new Asked(question, at, raw, parent, undefined, NO_CHILDREN, NO_ROWS)
  if (raw !== null) sortOut(asked)
  return asked
}

function layOutRows(filling: Filling, question: CompiledQuestion, at: string, raw: Value, parent: Asked | undefined): Asked {
  const rows: Asked[] = []
  const asked = new Asked(question, at, raw, parent, undefined, NO_CHILDREN, rows)
  const wanted = rowsWanted(question, raw, filling.surroundings).slice(0, mostItems(question.question))
  for (const [index, row] of wanted.entries()) rows.push(withChildren(filling, question, `${at}/${index}`, row.answers, asked, { ...row, position: index + 1 }))
  return asked
}

/** Rows that are counted are laid out when somebody looks: how many there are hangs on the other answers. */
function layOutCounted(filling: Filling, question: CompiledQuestion, at: string, raw: Value, parent: Asked | undefined): Asked {
  const laid: Asked[] = []
  const asked: Asked = {
    ...new Asked(question, at, raw, parent, undefined, NO_CHILDREN, NO_ROWS),
    get rows() {
      const wanted = countedRows(filling, asked)
      for (let index = laid.length; index < wanted && payForRow(filling.surroundings, question); index++) {
        const answers = (Array.isArray(raw) ? raw[index] : undefined) ?? (filling.isOpen ? rowStart(question, index + 1, filling.surroundings) : {})
        laid.push(withChildren(filling, question, `${at}/${index}`, answers, asked, { answers, position: index + 1 }))
      }
      return laid.length === wanted ? laid : laid.slice(0, wanted)
    },
  }
  return asked
}

function withChildren(filling: Filling, question: CompiledQuestion, at: string, raw: Value, parent: Asked | undefined, row: Asked['row']): Asked {
  const children: Asked[] = []
  const asked = new Asked(question, at, raw, parent, row, children, NO_ROWS)
  const given = isRecord(raw) ? givenInOrder(question, raw) : NOTHING_GIVEN
  for (const child of question.inOrder) {
    children.push(layOut(filling, child, child.rows ? `${at}/${child.id}` : child.at, given[child.index] ?? null, asked))
  }
  return asked
}

/** What was given for each question of a section. Most answers come in the order of the form: looking on from the one before is much faster than looking each up. */
function givenInOrder({ inOrder, children }: CompiledQuestion, answers: Answers): readonly Value[] {
  const given: Value[] = []
  let next = 0
  for (const id in answers) {
    while (next < inOrder.length && inOrder[next]?.id !== id) {
      if (next === given.length) given.push(null)
      next++
    }
    const index = next < inOrder.length ? next++ : children.get(id)?.index
    if (index !== undefined) given[index] = answers[id] ?? null
  }
  return given
}
