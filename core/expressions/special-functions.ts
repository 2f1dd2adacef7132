import { paid, spend } from './budget.ts'
import { compileNode } from './compile-node.ts'
import type { Evaluate } from './compile-node.ts'
import { refuse } from './expression-problem.ts'
import { WANT_ANYTHING, WANT_DATE_OR_TIME, WANT_TEXT } from './expression-function.ts'
import type { Signature } from './expression-function.ts'
import { ANYTHING, NUMBER, TEXT, YES_NO } from './kinds.ts'
import { compilePattern } from './linear-pattern.ts'
import { noteRead } from './reading.ts'
import type { Reading } from './reading.ts'
import { fieldOf } from './rows.ts'
import { NON_RESPONSE, POSITION, codesName, labelsName } from './special-names.ts'
import { textLiteral } from './text-literal.ts'
import { formatDate, unknownDateCode } from './times.ts'
import { partAt, textOf } from './tree.ts'
import type { SyntaxPart } from './tree.ts'
import type { Value } from './value.ts'

/** A function that looks at how its arguments are written: at the name of a question, or at a fixed text. */
export interface SpecialFunction extends Signature {
  readonly compile: (given: readonly SyntaxPart[], reading: Reading) => Evaluate
}

export const SPECIAL_FUNCTIONS: Readonly<Record<string, SpecialFunction>> = {
  position: { least: 0, most: 0, takes: [], gives: NUMBER, compile: () => (scope) => scope(POSITION) ?? null },
  matches: { least: 2, most: 2, takes: [WANT_TEXT, WANT_TEXT], gives: YES_NO, compile: compileMatches },
  format_date: { least: 2, most: 2, takes: [WANT_DATE_OR_TIME, WANT_TEXT], gives: TEXT, compile: compileFormatDate },
  label: { least: 1, most: 1, takes: [WANT_ANYTHING], gives: TEXT, compile: compileLabel },
  non_response: { least: 1, most: 1, takes: [WANT_ANYTHING], gives: TEXT, compile: compileNonResponse },
  codes: { least: 1, most: 1, takes: [WANT_TEXT], gives: ANYTHING, compile: compileCodes },
  lookup: { least: 2, most: 3, takes: [WANT_TEXT, WANT_ANYTHING, WANT_TEXT], gives: ANYTHING, compile: compileLookup },
}

/** matches(text, "pattern"): the pattern is fixed, so that it is checked and compiled once. */
function compileMatches([text, pattern]: readonly SyntaxPart[], reading: Reading): Evaluate {
  const [source, at] = literalAt(pattern, reading, 'The pattern of matches is a text in quotes.', 'Write it out, such as matches(code, "^[A-Z]{3}$").')
  const compiled = compilePattern(source)
  if (!compiled.ok) return refuse(at, `This pattern cannot be used: ${compiled.reason}.`, 'Patterns know no look-around and no back-references.')
  const value = given(text, reading)
  return (scope, run) => {
    const found = value(scope, run)
    if (typeof found !== 'string') return null
    spend(run, 1 + found.length * compiled.stepsPerCharacter)
    return compiled.matches(found)
  }
}

/** format_date(date, "%d/%m/%Y"). */
function compileFormatDate([date, format]: readonly SyntaxPart[], reading: Reading): Evaluate {
  const [written, at] = literalAt(format, reading, 'The format of format_date is a text in quotes.', 'Write it out, such as format_date(born, "%d/%m/%Y").')
  const unknown = unknownDateCode(written)
  if (unknown !== undefined) refuse(at, `${unknown} is not known here.`, 'There are %Y %y %m %n %b %d %e %a %H %h %M %S.')
  const value = given(date, reading)
  return (scope, run) => {
    spend(run, written.length)
    const text = formatDate(value(scope, run), written)
    return text === null ? null : paid(run, text)
  }
}

/** label(question): the label of the option that was chosen; of several, their labels with commas between them. */
function compileLabel([question]: readonly SyntaxPart[], reading: Reading): Evaluate {
  const noted = reading.reads.length
  const value = given(question, reading)
  const read = reading.reads[noted]
  if (!question || !read || read.from !== question.from) return refuseOther('label', question)
  const name = labelsName(read.path, read.within)
  return (scope, run) => {
    const found = value(scope, run)
    const labels = scope(name) ?? null
    if (!Array.isArray(found)) return found === null || typeof found === 'object' ? null : fieldOf(labels, String(found))
    spend(run, found.length)
    return paid(run, found.flatMap((code) => (code === null || typeof code === 'object' ? [] : (fieldOf(labels, String(code)) ?? []))).join(', '))
  }
}

/** non_response(question): why there is no answer, where that was said. */
function compileNonResponse([question]: readonly SyntaxPart[], reading: Reading): Evaluate {
  if (question?.name === 'VariableName') {
    given(question, reading)
    const name = textOf(question, reading.source) + NON_RESPONSE
    return (scope, run) => {
      spend(run, 1)
      return scope(name) ?? null
    }
  }
  if (question?.name !== 'PathExpression') return refuseOther('non_response', question)
  noteRead(question, reading, 'asksBlank')
  const holder = compileNode(partAt(question, 0), reading, 'asksBlank')
  const name = textOf(partAt(question, -1), reading.source) + NON_RESPONSE
  return (scope, run) => {
    const found = holder(scope, run)
    spend(run, Array.isArray(found) ? found.length + 1 : 1)
    const why = fieldOf(found, name)
    return Array.isArray(why) ? why.filter((one) => one !== null) : why
  }
}

/** codes("regions"): all codes of a list, to be filtered. */
function compileCodes([list]: readonly SyntaxPart[], reading: Reading): Evaluate {
  const name = listNamed('codes', list, reading)
  return (scope, run) => {
    spend(run, 1)
    return scope(name) ?? null
  }
}

/** lookup("regions", region, "capital"): a field of a code; its title where no field is named. */
function compileLookup([list, code, field]: readonly SyntaxPart[], reading: Reading): Evaluate {
  const name = listNamed('lookup', list, reading)
  const [fieldName] = field ? literalAt(field, reading, 'The field of lookup is a text in quotes.', 'Write it out, such as "capital".') : ['title']
  const wanted = given(code, reading)
  return (scope, run) => {
    spend(run, 2)
    const codes = scope(name) ?? null
    const found = wanted(scope, run)
    return Array.isArray(codes) && found !== null ? fieldOf(codeIn(codes, found), fieldName) : null
  }
}

const byId = new WeakMap<readonly Value[], ReadonlyMap<Value, Value>>()

/** The code of an id. A list is looked through once, and then known: it may have thousands. */
function codeIn(codes: readonly Value[], id: Value): Value {
  const known = byId.get(codes) ?? new Map(codes.map((code) => [fieldOf(code, 'id'), code]))
  byId.set(codes, known)
  return known.get(id) ?? null
}

function listNamed(name: string, list: SyntaxPart | undefined, reading: Reading): string {
  const rest = name === 'lookup' ? ', region, "capital"' : ''
  const [id] = literalAt(list, reading, `The list of ${name} is its id in quotes.`, `Write it out, such as ${name}("regions"${rest}).`)
  reading.lists.push(id)
  return codesName(id)
}

function literalAt(node: SyntaxPart | undefined, { source }: Reading, message: string, hint: string): readonly [text: string, at: SyntaxPart] {
  if (node?.name !== 'StringLiteral') return refuse(node ?? { from: 0, to: 0 }, message, hint)
  return [textLiteral(textOf(node, source)), node]
}

function given(node: SyntaxPart | undefined, reading: Reading): Evaluate {
  return node ? compileNode(node, reading) : () => null
}

function refuseOther(name: string, node: SyntaxPart | undefined): never {
  return refuse(node ?? { from: 0, to: 0 }, `${name} asks for a question by its name.`, `Write for example ${name}(tenure) or ${name}(work.contract).`)
}
