import Handlebars from 'handlebars'

/** Blocks and helpers a template may use. */
export const TEMPLATE_HELPERS = ['each', 'if', 'unless', 'with', 'date'] as const

const BLOCKS: readonly string[] = ['each', 'if', 'unless', 'with']
const DEEPEST_EACH = 4
const LONGEST_TEMPLATE = 100_000

/**
 * What a template says that it may not: templates come with packs and are hostile until proven otherwise.
 * Without partials and with few nested loops the work stays proportional to the case.
 * @returns sentences, none when the template is fine
 */
export function checkTemplate(source: string): string[] {
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(source)
  } catch (error) {
    return [`The template cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown reason'}.`]
  }
  const sentences = new Set<string>()
  if (source.length > LONGEST_TEMPLATE) sentences.add(`The template has more than ${LONGEST_TEMPLATE} characters. Shorten it.`)
  walk(program, 0)
  return [...sentences]

  function walk(node: hbs.AST.Program, loops: number): void {
    for (const statement of node.body) check(statement, loops)
  }

  function check(statement: hbs.AST.Statement, loops: number): void {
    switch (statement.type) {
      case 'MustacheStatement': {
        const { escaped, path, params, hash } = statement as hbs.AST.MustacheStatement
        if (!escaped) sentences.add('Unescaped places ({{{ ... }}}) are refused. Write {{ ... }} instead.')
        const name = nameOf(path)
        if (BLOCKS.includes(name)) sentences.add(`"${name}" is a block: write {{#${name} ...}} ... {{/${name}}}.`)
        if (params.length > 0 || hash !== undefined || Object.hasOwn(Handlebars.helpers, name)) checkHelper(path)
        checkParts(params, hash)
        return
      }
      case 'BlockStatement': {
        const { path, params, hash, program: inner, inverse } = statement as hbs.AST.BlockStatement
        checkHelper(path)
        checkParts(params, hash)
        if (params.length !== 1) sentences.add(`{{#${nameOf(path)} ...}} takes one name.`)
        const within = nameOf(path) === 'each' ? loops + 1 : loops
        if (within > DEEPEST_EACH) sentences.add(`Loops go more than ${DEEPEST_EACH} deep. Take one {{#each}} out.`)
        walk(inner, within)
        if (inverse) walk(inverse, within)
        return
      }
      case 'PartialStatement':
      case 'PartialBlockStatement':
      case 'DecoratorBlock':
      case 'Decorator':
        sentences.add('Partials and decorators are refused. Write their content in place.')
    }
  }

  // Only names and literals: what is worked out within would escape the checks above.
  function checkParts(params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined): void {
    const parts = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)]
    if (parts.some(({ type }) => type === 'SubExpression')) sentences.add('Helpers within helpers, such as (lookup ...), are refused. Write a name instead.')
  }

  function checkHelper(path: hbs.AST.PathExpression | hbs.AST.Literal): void {
    const name = nameOf(path)
    if (!TEMPLATE_HELPERS.some((known) => known === name)) {
      sentences.add(`There is no helper called "${name}". Known are: ${TEMPLATE_HELPERS.join(', ')}.`)
    }
  }
}

function nameOf(path: hbs.AST.PathExpression | hbs.AST.Literal): string {
  return 'original' in path ? String(path.original) : ''
}
