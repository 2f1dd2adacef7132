import { resolve } from 'node:path'
import { suggestion } from '../definitions/did-you-mean.ts'
import { check } from './check.ts'
import { exportDefinition } from './export.ts'
import { importForm } from './import.ts'
import { preview } from './preview.ts'
import { store, STORE_USAGE } from './store.ts'
import { terminal, type Terminal } from './terminal.ts'
import { types } from './types.ts'

type Command = (root: string, options: readonly string[], terminal: Terminal) => number | Promise<number>

const COMMANDS = new Map<string, { run: Command; usage: readonly string[] }>([
  ['check', {
    run: check,
    usage: [
      'check [pack]             tell every problem in the definitions of a pack, or of all packs',
      'check FILE…              tell every problem of single files, wherever they lie',
    ],
  }],
  ['export', {
    run: exportDefinition,
    usage: [
      'export FILE --format xlsform|fhir|json-schema --out FILE [--report REPORT.json] [--round-trip] [--force]',
      '                         write a form or tool for another program, and tell what that cannot say',
    ],
  }],
  ['import', {
    run: importForm,
    usage: [
      'import FILE…|FOLDER --out DIR [--report REPORT.json] [--sheet NAME] [--columns "header=4,section=A,question=B,options=D:F,score=G:I"] [--force]',
      '                         make a draft of an XLSForm, a FHIR Questionnaire, a JSON Schema or a table of questions, and tell what became of every row;',
      '                         of a table, --sheet and --columns say where its questions stand, where that is not seen',
    ],
  }],
  ['preview', { run: preview, usage: ['preview FILE [--port N]  show a form or tool to try, and follow its file as it is saved'] }],
  ['store', { run: store, usage: STORE_USAGE }],
  ['types', { run: types, usage: ['types [--check]          write the TypeScript types of definitions, or say whether they are stale'] }],
])

const ROOT = resolve(import.meta.dirname, '../..')

/** The command line: runs a command and gives its exit code; 2 when there is no such command. */
export async function main(argv: readonly string[], out: Terminal = terminal(process.stdout), root = ROOT): Promise<number> {
  const [name, ...options] = argv
  const command = COMMANDS.get(name ?? '')
  if (command && !options.some(isHelp)) return command.run(root, options, out)
  if (command) {
    out.print(usageOf([command]))
    return 0
  }
  if (name !== undefined && !isHelp(name))
    out.print(`There is no command "${name}". ${suggestion(name, COMMANDS.keys()) ?? ''}`.trimEnd())
  out.print(usageOf([...COMMANDS.values()]))
  return name !== undefined && isHelp(name) ? 0 : 2
}

function isHelp(option: string): boolean {
  return ['--help', '-h'].includes(option)
}

function usageOf(commands: readonly { readonly usage: readonly string[] }[]): string {
  return ['Usage: npx caseloom <command>', ...commands.flatMap(({ usage }) => usage).map((line) => `  ${line}`)].join('\n')
}
