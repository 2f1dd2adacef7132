import type { Question } from '../../definitions/definition-types.ts'
import { expandSpecify } from '../../definitions/expand-specify.ts'
import { plainText } from '../../definitions/plain-words.ts'
import { limitsOf } from '../check/answer-rules.ts'
import { codeIndex } from './code-index.ts'
import { isLoose, type CompiledQuestion } from './compiled-form.ts'
import type { ExpressionCompiler } from './expression-compiler.ts'
import { isFilledIn } from '../words/placeholders.ts'
import { pointerTo } from '../filling/pointer.ts'

/** Where a question stands. */
interface Place {
  readonly id: string
  readonly path: string
  readonly index: number
  readonly parent?: CompiledQuestion
  readonly rows?: CompiledQuestion
  readonly isRequired: boolean
  readonly personal: boolean
}

/** Makes a question, and all in it, ready. */
export function compileQuestion(place: Place, question: Question, compiler: ExpressionCompiler): CompiledQuestion {
  const { id, path, index, parent, rows, isRequired } = place
  const isRows = question.type === 'array' && question.items?.type === 'object'
  const holder = expandSpecify((isRows ? question.items : undefined) ?? question)
  const children = new Map<string, CompiledQuestion>()
  const inOrder: CompiledQuestion[] = []
  const { default: initial } = question
  const choice = isRows || !question.items ? question : question.items
  const { optionsFrom } = choice
  const options = choice.oneOf ?? []
  const codes = optionsFrom === undefined ? undefined : compiler.codes(optionsFrom)
  const suggested = compiler.optional(question.suggest?.value)
  const matches = compiler.pattern(question.pattern)
  const isMultiple = question.type === 'array' && !isRows
  const at = parent ? pointerTo(parent.at, id) : ''
  const kind = isRows ? 'rows' : kindOf(question)
  const compiled: CompiledQuestion = {
    id,
    path,
    at,
    section: sectionOf({ at, kind, parent }),
    index,
    kind,
    question,
    type: question.type,
    itemType: question.items?.type ?? 'string',
    parent,
    rows,
    children,
    inOrder,
    isRequired: isRequired && question.type !== 'null',
    isMultiple,
    isRanking: isMultiple && question.ui?.widget === 'ranking',
    options,
    optionByCode: new Map(options.map((option) => [option.const, { ...option, words: plainText(option.title) }])),
    optionsFrom,
    codes: codes && codeIndex(codes),
    personal: place.personal || question.personal === true || question.items?.personal === true,
    isFilledIn: isFilledIn(question, options),
    mayBeHidden: parent?.mayBeHidden === true || question.visibleWhen !== undefined,
    visibleWhen: compiler.optional(question.visibleWhen),
    requiredWhen: compiler.optional(question.requiredWhen),
    calculate: compiler.optional(question.calculate),
    score: compiler.optional(question.score),
    prefillFrom: compiler.optional(question.prefillFrom),
    optionsWhere: compiler.optional(choice.optionsWhere),
    where: compiler.optional(question.repeat?.where),
    count: isRows ? compiler.optional(question.repeat?.count) : undefined,
    defaultFrom: typeof initial === 'string' && initial.startsWith('=') ? compiler.optional(initial.slice(1)) : undefined,
    suggest: suggested && { value: suggested, after: compiler.optional(question.suggest?.after) },
    matches,
    limits: limitsOf({ question, isMultiple, options, matches }),
    checks: compiler.checks(question.check),
    findings: compiler.findings(question.finding),
  }
  const required = new Set(holder.required)
  const inner = { parent: compiled, ...(isRows ? { rows: compiled } : rows && { rows }), personal: compiled.personal }
  for (const [child, definition] of Object.entries(holder.properties ?? {})) {
    const childPlace = {
      ...inner,
      id: child,
      index: inOrder.length,
      path: path === '' ? child : `${path}.${child}`,
      isRequired: required.has(child),
    }
    const made = compileQuestion(childPlace, definition, compiler)
    children.set(child, made)
    inOrder.push(made)
  }
  return compiled
}

function kindOf({ type }: Question): CompiledQuestion['kind'] {
  if (type === 'null') return 'note'
  return type === 'object' ? 'section' : 'question'
}

/** Questions that stand together in no section are one at their place: the first such by an empty pointer, others by one that no answer can have. */
function sectionOf({ at, kind, parent }: Pick<CompiledQuestion, 'at' | 'kind' | 'parent'>): string {
  if (!parent || parent.parent) return parent?.section ?? ''
  if (!isLoose({ kind })) return at
  const before = parent.inOrder.findLast(isLoose)
  if (!before) return ''
  return before === parent.inOrder.at(-1) ? before.section : `//${Number(before.section.slice(2) || 1) + 1}`
}
