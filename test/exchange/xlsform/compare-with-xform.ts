import type { FormDefinition } from '../../../core/definitions/configuration.ts'
import type { Question } from '../../../core/definitions/definition-types.ts'
import { expandSpecify } from '../../../core/definitions/expand-specify.ts'
import type { Imported } from '../../../core/exchange/import-report.ts'

/** What pyxform made of a workbook. */
export type Compiled = { readonly ok: true; readonly xform: string } | { readonly ok: false; readonly error: string }

interface Placed {
  readonly question: Question
  readonly isRequired: boolean
}

/** Where an import differs from what pyxform made of the same workbook, in one line each. */
export function compare(imported: Imported, compiled: Compiled): string[] {
  const { report } = imported
  const isTold = report.problems.length > 0 || report.lines.some(({ outcome }) => outcome !== 'whole')
  if (!compiled.ok) return isTold ? [] : [`taken without a word, and pyxform refuses: ${compiled.error}`]
  if (!imported.ok) return [`refused, and pyxform takes it: ${report.problems[0]?.message ?? ''}`]
  const placed = placesIn(imported.definition)
  const notes = new Map(report.lines.map(({ name, notes: said }) => [name, said.map(({ code }) => code)]))
  const differences: string[] = []
  for (const bind of bindsIn(compiled.xform)) {
    const name = bind.path.at(-1) ?? ''
    const found = placed.get(bind.path.join('/'))
    const said = notes.get(name) ?? []
    if (!found) {
      if (!said.some((code) => ['nothing-recorded', 'empty-note', 'empty-group'].includes(code))) differences.push(`no question "${bind.path.join('/')}"`)
      continue
    }
    differences.push(...differing(found, bind).filter(() => said.every((code) => code === 'columns-ignored' || !code.endsWith('left-out'))))
  }
  const languages = [...compiled.xform.matchAll(/<translation [^>]*?lang="([^"]*)"/g)].map(([, language]) => language)
  const title = imported.definition.title
  const ours = typeof title === 'string' ? 0 : Object.keys(title).length
  const theirs = languages.every((language) => language === 'default') ? 0 : languages.length
  if (ours !== theirs) differences.push(`${ours} languages, and pyxform has ${languages.join(', ') || 'none'}`)
  return differences
}

interface Bind {
  readonly path: readonly string[]
  readonly type: string
  readonly required: string
  readonly hasRelevant: boolean
  readonly hasCalculate: boolean
}

function bindsIn(xform: string): Bind[] {
  return [...xform.matchAll(/<bind ([^>]*?)\/?>/g)].flatMap(([, written = '']) => {
    const attributes = new Map([...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
    const path = (attributes.get('nodeset') ?? '').split('/').slice(2)
    if (path[0] === 'meta' || path.some((step) => step === 'meta' || step === 'instanceID' || step.startsWith('@'))) return []
    return [{ path, type: attributes.get('type') ?? '', required: attributes.get('required') ?? '', hasRelevant: attributes.has('relevant'), hasCalculate: attributes.has('calculate') }]
  })
}

const FITTING: Readonly<Record<string, (question: Question) => boolean>> = {
  int: ({ type }) => type === 'integer',
  decimal: ({ type }) => type === 'number' || type === 'integer',
  date: ({ format }) => format === 'date',
  time: ({ format }) => format === 'time',
  dateTime: ({ format }) => format === 'date-time',
  geopoint: ({ format }) => format === 'location',
  binary: ({ format }) => format === 'file' || format === 'signature',
  'odk:rank': ({ type }) => type === 'array',
}

function differing({ question, isRequired }: Placed, { path, type, required, hasRelevant, hasCalculate }: Bind): string[] {
  const name = path.join('/')
  const isWorkedOut = hasCalculate || question.calculate !== undefined
  const isAnswered = question.type !== 'null' && question.ui?.widget !== 'hidden' && question.properties === undefined && question.items?.properties === undefined
  return [
    ...(!isWorkedOut && FITTING[type] && !FITTING[type](question) ? [`"${name}" is a ${question.type}, and pyxform says ${type}`] : []),
    ...(isAnswered && (required === 'true()') !== isRequired && !(required !== '' && question.requiredWhen !== undefined) ? [`"${name}" is ${isRequired ? '' : 'not '}required, and pyxform says ${required || 'nothing'}`] : []),
    ...(hasRelevant && question.visibleWhen === undefined ? [`"${name}" is always asked, and pyxform says when`] : []),
    ...(hasCalculate && question.calculate === undefined && question.suggest === undefined ? [`"${name}" is not worked out, and pyxform says how`] : []),
  ]
}

/** Questions by the names that lead to them in the workbook. */
function placesIn({ answers }: FormDefinition): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>()
  const walk = (section: Question, way: readonly string[]): void => {
    const inside = expandSpecify(section)
    for (const [id, question] of Object.entries(inside.properties ?? {})) {
      const asked = id.endsWith('_specify') && question.source === undefined ? nameOf(inside.properties?.[id.slice(0, -8)], id.slice(0, -8)) : undefined
      const here = [...way, asked === undefined ? nameOf(question, id) : `${asked}_other`]
      found.set(here.join('/'), { question, isRequired: inside.required?.includes(id) === true && asked === undefined })
      walk(question.items?.properties ? question.items : question, here)
    }
  }
  walk(answers, [])
  return found
}

function nameOf(question: Question | undefined, id: string): string {
  return question?.source?.name ?? id
}
