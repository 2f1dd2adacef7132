import { parseTree, printParseErrorCode, visit, type Node, type ParseError } from 'jsonc-parser'
import { firstProblems } from './first-problems.ts'

/** What is wrong with a text as JSON, and at which character. */
export interface JsonProblem {
  readonly rule: string
  readonly offset: number
  readonly message: string
  readonly hint?: string
  /** Of a property that is called wrongly. */
  readonly name?: string
}

const DEEPEST = 64

/** Most characters of a name: in a catalogue a whole text is one. Every problem below a name tells it again. */
export const LONGEST_NAME = 4000

const STRICT = { disallowComments: true, allowTrailingComma: false }

const SENTENCES: Record<string, readonly [message: string, hint?: string]> = {
  InvalidSymbol: [
    'This is not JSON: a value is a text in double quotes, a number, true, false, null, a list or an object.',
    'Put double quotes around names and texts.',
  ],
  PropertyNameExpected: ['This is not JSON: the name of a property in double quotes must stand here.'],
  ValueExpected: ['This is not JSON: a value is missing here.'],
  ColonExpected: ['This is not JSON: a colon is missing between the name and its value.'],
  CommaExpected: ['This is not JSON: a comma is missing before this.'],
  CloseBraceExpected: ['This is not JSON: an object is not closed.', 'Close it with }.'],
  CloseBracketExpected: ['This is not JSON: a list is not closed.', 'Close it with ].'],
  EndOfFileExpected: ['This is not JSON: something stands after the end of the definition.', 'One file holds one definition.'],
  InvalidCommentToken: [
    'This is not JSON: comments are not part of it.',
    'Take the comment away; what readers should know fits in "description".',
  ],
  UnexpectedEndOfComment: ['This is not JSON: comments are not part of it.', 'Take the comment away.'],
  UnexpectedEndOfString: [
    'This is not JSON: a text is not closed on its line.',
    'Close it with a double quote; a line break within a text is written \\n.',
  ],
  UnexpectedEndOfNumber: ['This is not JSON: the number is not complete.'],
  InvalidNumberFormat: ['This is not JSON: the number is not written as JSON has it.'],
  InvalidUnicode: ['This is not JSON: \\u needs four hexadecimal digits.'],
  InvalidEscapeCharacter: ['This is not JSON: this backslash stands for nothing.', 'A backslash itself is written \\\\.'],
  InvalidCharacter: ['This is not JSON: a text holds a control character.', 'A tab is written \\t, a line break \\n.'],
}

/** Strict JSON as a tree with offsets. The first mistake only is told: the others follow from it. A tree may be there all the same. */
export function parseJson(text: string): { root?: Node; problems: readonly JsonProblem[] } {
  const deep = tooDeep(text)
  if (deep !== undefined) {
    return {
      problems: [
        {
          rule: 'too-deep',
          offset: deep,
          message: `Objects and lists stand more than ${DEEPEST} deep here.`,
          hint: 'No definition needs that; take sections apart into forms of their own.',
        },
      ],
    }
  }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, STRICT)
  const [first] = errors
  if (first) return { root, problems: [syntaxProblem(text, first)] }
  return { root, problems: root ? firstProblems([...namesAndNumbers(root)]) : [] }
}

/** The first mistake that keeps a text from being JSON, without building anything of it. Brackets are to be counted before. */
export function firstSyntaxProblem(text: string): JsonProblem | undefined {
  let first: ParseError | undefined
  visit(text, { onError: (error, offset, length) => (first ??= { error, offset, length }) }, STRICT)
  return first && syntaxProblem(text, first)
}

function syntaxProblem(text: string, { error, offset }: ParseError): JsonProblem {
  const rule = 'invalid-json'
  if (text.trim() === '')
    return { rule, offset: 0, message: 'The file is empty.', hint: 'A definition is an object that begins with "$schema".' }
  const before = text.slice(0, offset).trimEnd()
  if (before.endsWith(',') && /[\]}]/.test(text[offset] ?? '')) {
    return {
      rule,
      offset: before.length - 1,
      message: 'This is not JSON: a comma stands before the closing bracket.',
      hint: 'Take the comma away.',
    }
  }
  const code = printParseErrorCode(error)
  const wrong = code === 'CommaExpected' ? { '}': ']', ']': '}' }[text[offset] ?? ''] : undefined
  if (wrong) return { rule, offset, message: `This is not JSON: a ${wrong} is due before this ${text[offset]}.` }
  const [message, hint] = SENTENCES[code] ?? ['This is not JSON.']
  return { rule, offset, message, hint }
}

// A parser that calls itself would run out of stack on a file of nothing but brackets.
function tooDeep(text: string): number | undefined {
  let depth = 0
  let inText = false
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]
    if (character === '"') inText = !inText
    if (inText) {
      if (character === '\\') offset++
      continue
    }
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    if (depth > DEEPEST) return offset
  }
  return undefined
}

export const FORBIDDEN_NAMES: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype'])

function* namesAndNumbers(node: Node): Generator<JsonProblem> {
  if (node.type === 'number' && !Number.isFinite(node.value)) {
    yield { rule: 'invalid-json', offset: node.offset, message: 'This number is too large to be kept.' }
  }
  const seen = new Set<unknown>()
  for (const child of node.children ?? []) {
    const name = child.type === 'property' ? child.children?.[0] : undefined
    if (name) yield* nameProblems(name, seen)
    yield* namesAndNumbers(name ? (child.children?.[1] ?? name) : child)
  }
}

function* nameProblems(name: Node, seen: Set<unknown>): Generator<JsonProblem> {
  const { offset, value } = name
  if (value.length > LONGEST_NAME) {
    yield {
      rule: 'long-name',
      offset,
      name: value,
      message: `The name of a property has ${value.length} characters here, and a name may have ${LONGEST_NAME}.`,
      hint: 'Give it a short name; words that people read stand in "title".',
    }
    return
  }
  if (FORBIDDEN_NAMES.has(value)) {
    yield {
      rule: 'forbidden-name',
      offset,
      name: value,
      message: `No property may be called "${value}": the name has a meaning of its own to the program.`,
      hint: 'Give it another name.',
    }
  }
  if (seen.has(value)) {
    yield {
      rule: 'duplicate-property',
      offset,
      name: value,
      message: `"${value}" stands in this object twice; only the last one would count.`,
      hint: 'Take one away, or give it another name.',
    }
  }
  seen.add(value)
}
