import { isAssessmentTool } from '../../definitions/configuration.ts'
import type { FormDefinition } from '../../definitions/configuration.ts'
import { compileQuestion } from './compile-question.ts'
import { compileScales } from './compile-scales.ts'
import type { CompiledForm, CompiledQuestion } from './compiled-form.ts'
import { expressionCompiler } from './expression-compiler.ts'
import { questionGraph } from './question-graph.ts'
import { sensitivePaths } from './sensitive-paths.ts'

const compiledForms = new WeakMap<FormDefinition, CompiledForm>()

/** Makes a form ready, once for each definition. Never throws: what cannot be read counts as blank, and definitions with such are never published. */
export function compileForm(form: FormDefinition): CompiledForm {
  const known = compiledForms.get(form)
  if (known) return known
  const compiled = compile(form)
  compiledForms.set(form, compiled)
  return compiled
}

function compile(definition: FormDefinition): CompiledForm {
  const compiler = expressionCompiler(definition)
  const root = compileQuestion({ id: '', path: '', index: 0, isRequired: false, personal: false }, definition.answers, compiler)
  const questions = withDescendants(root).slice(1)
  const names = {
    root,
    questions,
    byPath: new Map(questions.map((question) => [question.path, question])),
    byId: byId(questions),
  }
  const graph = questionGraph(names)
  const tool = isAssessmentTool(definition) ? definition : undefined
  const known = { ...names, sensitive: sensitivePaths(names, graph.order) }
  return {
    definition,
    ...known,
    ...graph,
    workedOut: graph.order.filter(({ visibleWhen, calculate, count }) => visibleWhen ?? calculate ?? count),
    scales: compileScales(tool?.scales ?? [], known, compiler),
    findings: compiler.findings(tool?.findings),
    decisionRows: (tool?.decision?.rows ?? []).map((row) => {
      const when = compiler.optional(row.when)
      return { row, ...(when && { when }) }
    }),
  }
}

function withDescendants(question: CompiledQuestion): CompiledQuestion[] {
  return [question, ...[...question.children.values()].flatMap(withDescendants)]
}

function byId(questions: readonly CompiledQuestion[]): ReadonlyMap<string, readonly CompiledQuestion[]> {
  const found = new Map<string, CompiledQuestion[]>()
  for (const question of questions) found.set(question.id, [...(found.get(question.id) ?? []), question])
  return found
}
