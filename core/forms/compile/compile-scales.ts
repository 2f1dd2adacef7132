import type { Scale } from '../../definitions/definition-types.ts'
import type { CompiledForm, CompiledQuestion, CompiledScale } from './compiled-form.ts'
import type { ExpressionCompiler } from './expression-compiler.ts'
import type { QuestionNames } from './find-question.ts'
import { leavesOf } from './question-graph.ts'
import { readsSensitive } from '../scores/reasons.ts'

type Known = QuestionNames & Pick<CompiledForm, 'sensitive'>

/** Scales with the questions they count; each may read those above it. */
export function compileScales(scales: readonly Scale[], known: Known, compiler: ExpressionCompiler): readonly CompiledScale[] {
  const compiled: CompiledScale[] = []
  for (const scale of scales) {
    const counts = [...new Set((scale.of ?? []).flatMap((name) => countedBy(name, known)))]
    const per = scale.per === undefined ? undefined : questionNamed(scale.per, known)
    const formula = scale.method === 'formula' ? compiler.optional(scale.formula) : undefined
    const above = compiled.filter(({ scale: { id } }) => formula?.reads.some(({ path }) => path[0] === id))
    const readsOfAnswers = (formula?.reads ?? []).filter(({ path }) => !above.some(({ scale: { id } }) => id === path[0]))
    compiled.push({
      scale,
      bands: [...(scale.bands ?? [])].sort((a, b) => a.from - b.from),
      counts,
      weightOf: weighing(scale, known),
      ...(per?.kind === 'rows' && { per }),
      ...(formula && { formula }),
      sensitive:
        known.sensitive.size > 0 &&
        (counts.some((question) => known.sensitive.has(question.path) || readsSensitive(known, question.parent, question.score?.reads ?? [])) ||
          above.some(({ sensitive }) => sensitive) ||
          readsSensitive(known, per, readsOfAnswers)),
    })
  }
  return compiled
}

/** The question itself, or every question of a section, that an answer can get points from. */
function countedBy(name: string, known: QuestionNames): CompiledQuestion[] {
  const named = questionNamed(name, known)
  return named ? leavesOf(named).filter(givesPoints) : []
}

/** By the way from the form inwards, or by an id that only one question has. */
function questionNamed(name: string, { byPath, byId }: QuestionNames): CompiledQuestion | undefined {
  const called = byId.get(name)
  return byPath.get(name) ?? (called?.length === 1 ? called[0] : undefined)
}

function givesPoints({ score, options, optionsFrom }: CompiledQuestion): boolean {
  // Whether the codes of a list give points is seen when one is chosen.
  return score !== undefined || optionsFrom !== undefined || options.some((option) => option.score !== undefined)
}

/** The weight named nearest: the question's own, else that of a section around it. */
function weighing({ method, weights = {} }: Scale, known: QuestionNames): CompiledScale['weightOf'] {
  if (method !== 'weighted') return () => 1
  const byQuestion = new Map(Object.entries(weights).map(([name, weight]) => [questionNamed(name, known), weight]))
  return (question) => {
    for (let each: CompiledQuestion | undefined = question; each; each = each.parent) {
      const weight = byQuestion.get(each)
      if (weight !== undefined) return weight
    }
    return 1
  }
}
