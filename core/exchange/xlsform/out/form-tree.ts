import type { CodesById, Option, Question } from '../../../definitions/definition-types.ts'
import type { FormDefinition } from '../../../definitions/configuration.ts'
import { specifyId } from '../../../definitions/expand-specify.ts'
import { OTHER } from '../choice-lists.ts'
import type { AnswerKind, ChoiceList, FormNode } from '../form-node.ts'
import { identifierOf } from '../../draft/identifier.ts'
import { ownWords } from '../../draft/own-words.ts'

/** A part of a definition, as expressions of a workbook see it. */
export interface ExportNode extends FormNode {
  readonly question: Question
  readonly parent?: ExportNode
  readonly children: ExportNode[]
  /** On its section's list of questions that must be answered. */
  readonly isRequired: boolean
  /** Its last option is the one that or_other adds. */
  readonly orOther: boolean
  /** It stands for the words of an option: no question of the definition. */
  readonly isSpecify?: boolean
}

/** The questions of a form as a tree, and the code lists that its expressions may look up. */
export function formTree({ id, answers, codeLists = {} }: FormDefinition, languages: readonly string[]): { readonly root: ExportNode; readonly lists: ReadonlyMap<string, ChoiceList> } {
  const lists = new Map(Object.entries(codeLists).map(([list, codes]) => [list, choiceList(list, codes)]))
  const root: ExportNode = { name: id, id, kind: 'section', question: answers, children: [], isRequired: false, orOther: false }
  addChildren(root, lists, languages)
  return { root, lists }
}

/** Where a part stands, such as work.months. */
export function placeOf(node: ExportNode): string {
  return node.parent?.parent ? `${placeOf(node.parent)}.${node.id}` : node.parent ? node.id : ''
}

/** What is inside a part: the questions of a section or of a row. */
export function insideOf({ type, items, ...own }: Question): Question | undefined {
  return type === 'object' ? { type, ...own } : items?.type === 'object' ? items : undefined
}

function addChildren(parent: ExportNode, lists: ReadonlyMap<string, ChoiceList>, languages: readonly string[]): void {
  const { properties = {}, required = [] } = insideOf(parent.question) ?? {}
  for (const [id, question] of Object.entries(properties)) {
    const options = (question.items ?? question).oneOf ?? []
    const asksWords = options.some(({ specify }) => specify !== undefined) && !Object.hasOwn(properties, specifyId(id))
    const orOther = asksWords && isOwnOther(options.at(-1), languages)
    const list = lists.get(question.optionsFrom ?? question.items?.optionsFrom ?? '')
    const node: ExportNode = {
      name: nameOf(id, question),
      id,
      kind: kindOf(question),
      question,
      parent,
      children: [],
      isRequired: required.includes(id),
      orOther,
      answer: answerOf(question),
      ...(question.type === 'integer' && { isWhole: true }),
      ...(list && { list }),
    }
    parent.children.push(node)
    addChildren(node, lists, languages)
    if (asksWords) parent.children.push({ ...node, name: `${node.name}_${orOther ? 'other' : 'specify'}`, id: specifyId(id), answer: 'text', isRequired: false, isSpecify: true })
  }
}

/** Whether an option is the one that or_other adds, in its very words. */
function isOwnOther(option: Option | undefined, languages: readonly string[]): boolean {
  const same = (text: Option['title'] | undefined, own: 'other' | 'specify') => JSON.stringify(text) === JSON.stringify(ownWords(own, languages))
  return option?.const === OTHER && same(option.title, 'other') && same(option.specify, 'specify')
}

/** The name a question had in a workbook before, where it would get the same id again. */
function nameOf(id: string, { source }: Question): string {
  return source?.name !== undefined && /^[A-Za-z_][\w.-]*$/.test(source.name) && identifierOf(source.name, '') === id ? source.name : id
}

function kindOf(question: Question): FormNode['kind'] {
  if (question.type === 'null') return 'note'
  if (question.type === 'object') return 'section'
  return question.type === 'array' && question.items?.type === 'object' ? 'rows' : 'question'
}

const BY_FORMAT: Readonly<Record<string, AnswerKind>> = { date: 'date', 'date-time': 'date and time', time: 'time' }

function answerOf({ type, format, oneOf, optionsFrom }: Question): AnswerKind {
  if (type === 'array') return 'choices'
  if (oneOf || optionsFrom !== undefined) return 'choice'
  if (type === 'boolean') return 'yes or no'
  return type === 'number' || type === 'integer' ? 'number' : (BY_FORMAT[format ?? ''] ?? 'text')
}

function choiceList(id: string, codes: CodesById[string]): ChoiceList {
  const fields = [...new Set(codes.flatMap((code) => Object.keys(code)))].filter((field) => !['id', 'title', 'score'].includes(field))
  const isNumeric = (field: string) => codes.every((code) => code[field] === undefined || /^-?\d+(\.\d+)?$/.test(String(code[field])))
  return {
    name: id,
    id,
    fields: new Map(fields.map((field) => [field, field])),
    numeric: new Set(fields.filter(isNumeric)),
    codes: new Set(codes.map((code) => code.id)),
  }
}
