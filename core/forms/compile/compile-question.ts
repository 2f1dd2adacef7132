import type { Question } from '../../definitions/definition-types.ts'
import { expandSpecify } from '../../definitions/expand-specify.ts'
import { codeIndex } from './code-index.ts'
import type { CompiledQuestion } from './compiled-form.ts'
import type { ExpressionCompiler } from './expression-compiler.ts'

/** Where a question stands. */
interface Place {
  readonly id: string
  readonly path: string
  readonly parent?: CompiledQuestion
  readonly rows?: CompiledQuestion
  readonly isRequired: boolean
  readonly personal: boolean
}

/** Makes a question, and all in it, ready. */
export function compileQuestion(place: Place, question: Question, compiler: ExpressionCompiler): CompiledQuestion {
  const { id, path, parent, rows, isRequired } = place
  const isRows = question.type === 'array' && question.items?.type === 'object'
  const holder = expandSpecify((isRows ? question.items : undefined) ?? question)
  const children = new Map<string, CompiledQuestion>()
  const { default: initial } = question
  const expression = (name: 'visibleWhen' | 'requiredWhen' | 'calculate' | 'score' | 'prefillFrom') => {
    const compiled = compiler.optional(question[name])
    return compiled && { [name]: compiled }
  }
  const choice = isRows || !question.items ? question : question.items
  const { optionsFrom } = choice
  const options = choice.oneOf ?? []
  const codes = optionsFrom === undefined ? undefined : compiler.codes(optionsFrom)
  const optionsWhere = compiler.optional(choice.optionsWhere)
  const where = compiler.optional(question.repeat?.where)
  const count = isRows ? compiler.optional(question.repeat?.count) : undefined
  const defaultFrom = typeof initial === 'string' && initial.startsWith('=') ? compiler.optional(initial.slice(1)) : undefined
  const suggested = compiler.optional(question.suggest?.value)
  const after = compiler.optional(question.suggest?.after)
  const matches = compiler.pattern(question.pattern)
  const compiled: CompiledQuestion = {
    id,
    path,
    kind: isRows ? 'rows' : kindOf(question),
    question,
    ...(parent && { parent }),
    ...(rows && { rows }),
    children,
    isRequired: isRequired && question.type !== 'null',
    isMultiple: question.type === 'array' && !isRows,
    options,
    optionByCode: new Map(options.map((option) => [option.const, option])),
    ...(optionsFrom && { optionsFrom }),
    ...(codes && { codes: codeIndex(codes) }),
    personal: place.personal || question.personal === true || question.items?.personal === true,
    ...expression('visibleWhen'),
    ...expression('requiredWhen'),
    ...expression('calculate'),
    ...expression('score'),
    ...expression('prefillFrom'),
    ...(optionsWhere && { optionsWhere }),
    ...(where && { where }),
    ...(count && { count }),
    ...(defaultFrom && { defaultFrom }),
    ...(suggested && { suggest: { value: suggested, ...(after && { after }) } }),
    ...(matches && { matches }),
    checks: compiler.checks(question.check),
    findings: compiler.findings(question.finding),
  }
  const required = new Set(holder.required)
  const inner = { parent: compiled, ...(isRows ? { rows: compiled } : rows && { rows }), personal: compiled.personal }
  for (const [child, definition] of Object.entries(holder.properties ?? {})) {
    const childPlace = {
      ...inner,
      id: child,
      path: path === '' ? child : `${path}.${child}`,
      isRequired: required.has(child),
    }
    children.set(child, compileQuestion(childPlace, definition, compiler))
  }
  return compiled
}

function kindOf({ type }: Question): CompiledQuestion['kind'] {
  if (type === 'null') return 'note'
  return type === 'object' ? 'section' : 'question'
}
