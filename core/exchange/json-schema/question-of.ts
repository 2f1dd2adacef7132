import type { Question, Source } from '../../definitions/definition-types.ts'
import { identifierOf } from '../draft/identifier.ts'
import { answerOf } from './answer-of.ts'
import { aboutOf, type About } from './about-of.ts'
import { answerType } from './kind-of.ts'
import { listQuestion } from './list-question.ts'
import type { Making } from './making.ts'
import { note } from './messages.ts'
import { NotTaken } from './not-taken.ts'
import { everySaid, flat, inside, said, type FlatPart, type Part } from './parts.ts'
import { isSchema, listOf, own, type Schema } from './schema.ts'
import type { Scope } from './scope.ts'
import { sectionOf } from './section-of.ts'
import { tellIdle } from './told-keywords.ts'
import { uiOption } from './ui.ts'

/** A property that becomes a question. */
export interface Property {
  readonly name: string
  /** Everything that its answer must fit. */
  readonly parts: readonly Part[]
  readonly ui: Schema
  /** Ids from the form to it, with points between. */
  readonly way: string
}

export interface MadeQuestion {
  readonly question: Question
  /** Of a section: what its properties became. */
  readonly scope?: Scope
}

/** Makes a question, a note or a section of a property. @throws NotTaken where it cannot be asked */
export function questionOf(property: Property, making: Making): MadeQuestion {
  making.count()
  const { name, ui, way } = property
  const pointer = property.parts[0]?.pointer ?? ''
  const parts = withoutNull(flat(property.parts, making), making)
  for (const part of parts) {
    tellIdle(part, making.lines)
    making.lines.used(part.pointer, way)
  }
  const type = answerType(parts, pointer, making.lines)
  const about = aboutOf({ name, parts, ui, pointer }, making.lines, type === 'object' || (type === 'array' && !isSchema(uiOption(ui, 'title'))))
  const source = { sheet: 'schema', row: String(making.lines.at(pointer).place.row), name: name.slice(0, 200) }
  const id = way.split('.').at(-1) ?? identifierOf(name, 'question')
  switch (type) {
    case 'object': {
      const section = sectionOf(parts, ui, way, making)
      if (Object.keys(section.question.properties ?? {}).length === 0) return { question: noteOf(property, parts, about, source, pointer, making) }
      return { question: { type, ...about, ...section.question, ...(uiOption(ui, 'widget') === 'hidden' && { ui: { widget: 'hidden' } }), source }, scope: section.scope }
    }
    case 'array':
      return listQuestion({ ...property, parts, pointer }, about, source, making)
    case 'null':
      return { question: { type, title: about.title ?? name, ...(about.description !== undefined && { description: about.description }), source } }
    case 'string':
    case 'number':
    case 'integer':
    case 'boolean':
      return { question: answerOf({ id, type, parts, ui, pointer, about, source }, making) }
  }
}

/** A section in which nothing is asked is there for its words. @throws NotTaken where it has none */
function noteOf({ ui }: Property, parts: readonly FlatPart[], about: About, source: Source, pointer: string, { lines }: Making): Question {
  if (everySaid(parts, 'enum').length > 0 || everySaid(parts, 'const').length > 0) throw new NotTaken(note('objects-as-options'), pointer)
  if (about.description === undefined && said(parts, 'title') === undefined && uiOption(ui, 'title') === undefined) throw new NotTaken(note('empty-section'), pointer)
  lines.add(pointer, note('section-as-note'))
  return { type: 'null', ...about, source }
}

/** Alternatives without those that are null: where one is left, it is the schema. */
function withoutNull(parts: readonly FlatPart[], making: Making): readonly FlatPart[] {
  return parts.flatMap((part) => {
    for (const keyword of ['anyOf', 'oneOf']) {
      const alternatives = listOf(part.schema, keyword)
      const left = alternatives.flatMap((each, index) => (isSchema(each) && own(each, 'type') === 'null' && Object.keys(each).every((key) => key === 'type' || key === 'title') ? [] : [[each, index] as const]))
      const [only] = left
      if (left.length === alternatives.length || !only) continue
      making.lines.add(part.pointer, note('nullable'))
      const { [keyword]: _, ...rest } = part.schema
      const here: FlatPart = { ...part, schema: left.length === 1 ? rest : { ...rest, [keyword]: left.map(([each]) => each) } }
      return left.length === 1 ? [here, ...withoutNull(flat([inside(part, only[0], keyword, only[1])], making), making)] : withoutNull([here], making)
    }
    return [part]
  })
}
