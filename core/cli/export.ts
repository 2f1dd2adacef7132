import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { FormDefinition } from '../definitions/configuration.ts'
import { EXPORT_FORMATS, type ExportedForm } from '../exchange/export-form.ts'
import { importFile } from '../exchange/import-file.ts'
import { roundTrip, type RoundTrip } from '../exchange/round-trip.ts'
import { readMetaSchemas } from '../server/files.ts'
import { loadLoneFile, readLoneFile } from '../server/lone-file.ts'
import { namedFile } from './named-file.ts'
import { printProblems } from './print-problems.ts'
import type { Terminal } from './terminal.ts'
import { mayReplaceReport, writeTogether, type Output } from './write-together.ts'

const FORMATS = [...EXPORT_FORMATS.keys()].join('|')
const USAGE = `Usage: npx caseloom export FILE.json --format ${FORMATS} --out FILE [--report REPORT.json] [--round-trip] [--force], or npx caseloom export FILE.json --round-trip`
/** Differences of a round trip that are printed; the report has all. */
const MOST_TOLD = 5

interface Asked {
  readonly file: string
  readonly format: string | undefined
  readonly out: string | undefined
  readonly report: string | undefined
  readonly roundTrip: boolean
  readonly force: boolean
}

/** `caseloom export FILE.json --format F --out FILE`: a definition for another program, and what that cannot say. 1 when it cannot be done, 2 when it is asked for wrongly. */
export async function exportDefinition(root: string, options: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(options)
  if (typeof asked === 'string') {
    terminal.print(`${asked} ${USAGE}`)
    return 2
  }
  const definition = definitionIn(root, asked.file, terminal)
  if (!definition) return 1
  const exported = asked.format === undefined ? undefined : EXPORT_FORMATS.get(asked.format)?.(definition)
  const rounds = asked.roundTrip ? await Promise.all([...EXPORT_FORMATS.keys()].filter((format) => asked.format === undefined || format === asked.format).map((format) => goneRound(definition, format))) : []
  for (const note of exported?.notes ?? []) terminal.print(terminal.yellow(`${note.at === '' ? '' : `${note.at}: `}${note.message}`))
  for (const round of rounds) tellRound(round, terminal)
  return exported && asked.out !== undefined ? write(exported, asked.out, asked, rounds, terminal) : 0
}

function definitionIn(root: string, typed: string, terminal: Terminal): FormDefinition | undefined {
  const named = namedFile(root, typed)
  if ('refused' in named) {
    terminal.print(terminal.red(named.refused))
    return undefined
  }
  const lone = readLoneFile(root, named.file, named.shown)
  const { configuration, problems } = loadLoneFile(lone, readMetaSchemas(root))
  const definition = lone.document.id === undefined ? undefined : configuration?.forms[lone.document.id]
  if (!definition) {
    printProblems(problems.filter(({ severity }) => severity === 'error'), terminal)
    terminal.print(terminal.red(`"${named.shown}" is no form or tool that can be exported.`))
  }
  return definition
}

type Round = RoundTrip & { readonly format: string; readonly refused?: string }

async function goneRound(definition: FormDefinition, format: string): Promise<Round> {
  const { files = [], expected = definition } = EXPORT_FORMATS.get(format)?.(definition) ?? {}
  const sources = files.map(({ beside, content }) => ({ name: `${definition.id}${beside ?? (typeof content === 'string' ? '.json' : '.xlsx')}`, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }))
  const again = await importFile(sources, { id: definition.id })
  return again.ok ? { format, ...roundTrip(expected, again.definition) } : { format, share: 0, differences: [], refused: again.report.problems.map(({ message }) => message).join(' ') }
}

function tellRound({ format, share, differences, refused }: Round, { print, red }: Terminal): void {
  if (refused !== undefined) return print(red(`${format}: it cannot be read again. ${refused}`))
  print(`${format}: out and in again, ${(share * 100).toFixed(1)} % is the same; ${differences.length} differences.`)
  for (const { path, was, is } of differences.slice(0, MOST_TOLD)) print(`  ${path}: ${shown(was)} → ${shown(is)}`)
  if (differences.length > MOST_TOLD) print(`  and ${differences.length - MOST_TOLD} more; --out with --report lists them all.`)
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80)
}

function write(exported: ExportedForm, out: string, { report, force, format }: Asked, rounds: readonly Round[], { print, red, green }: Terminal): number {
  const outputs: Output[] = exported.files.map(({ beside, content }) => ({ path: beside === undefined ? out : `${out.replace(/\.json$/i, '')}${beside}`, text: content }))
  const there = force ? undefined : outputs.find(({ path }) => existsSync(path))
  const isReportThere = report !== undefined && !force && !mayReplaceReport(report)
  if (there || isReportThere) {
    print(red(`${there?.path ?? report ?? ''} is there already. Name another file, or add --force.`))
    return 1
  }
  const told = { taken: true, format, files: outputs.map(({ path }) => path), notes: exported.notes, roundTrip: rounds }
  const failed = writeTogether([...outputs, ...(report === undefined ? [] : [{ path: report, text: `${JSON.stringify(told, null, 2)}\n` }])])
  print(failed === undefined ? green(`${outputs.map(({ path }) => basename(path)).join(' and ')} ${outputs.length === 1 ? 'is' : 'are'} written; ${exported.notes.length} things are not said, or said otherwise.`) : red(failed))
  return failed === undefined ? 0 : 1
}

function askedFor(options: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...options],
      allowPositionals: true,
      options: { format: { type: 'string' }, out: { type: 'string' }, report: { type: 'string' }, 'round-trip': { type: 'boolean', default: false }, force: { type: 'boolean', default: false } },
    })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) return 'Which file? Name the JSON file of one form or tool.'
    const { format, out } = values
    if (format !== undefined && !EXPORT_FORMATS.has(format)) return `There is no format "${format}".`
    if (!values['round-trip'] && format === undefined) return 'In which format? Name it with --format.'
    if (!values['round-trip'] && out === undefined) return 'Where to? Name a file with --out.'
    if (out !== undefined && format === undefined) return 'In which format? Name it with --format.'
    return { file, format, out, report: values.report, roundTrip: values['round-trip'], force: values.force }
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.`.replace(/\.\.$/, '.') : 'That cannot be understood.'
  }
}
