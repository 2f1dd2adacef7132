import Handlebars from 'handlebars'

/** Blocks and helpers a template may use. */
export const TEMPLATE_HELPERS = ['each', 'if', 'unless', 'with', 'date'] as const

const DEEPEST_EACH = 4

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
  walk(program, 0)
  return [...sentences]

  function walk(node: hbs.AST.Program, loops: number): void {
    for (const statement of node.body) check(statement, loops)
  }

  function check(statement: hbs.AST.Statement, loops: number): void {
    switch (statement.type) {
      case 'MustacheStatement': {
        const { escaped, path, params } = statement as hbs.AST.MustacheStatement
        if (!escaped) sentences.add('Unescaped places ({{{ ... }}}) are refused. Write {{ ... }} instead.')
        if (params.length > 0) checkHelper(path)
        return
      }
      case 'BlockStatement': {
        const { path, program: inner, inverse } = statement as hbs.AST.BlockStatement
        checkHelper(path)
        const within = 'original' in path && path.original === 'each' ? loops + 1 : loops
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

  function checkHelper(path: hbs.AST.PathExpression | hbs.AST.Literal): void {
    const name = 'original' in path ? String(path.original) : ''
    if (!TEMPLATE_HELPERS.some((known) => known === name)) {
      sentences.add(`There is no helper called "${name}". Known are: ${TEMPLATE_HELPERS.join(', ')}.`)
    }
  }
}
