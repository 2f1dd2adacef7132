import { textIn } from '../../definitions/text.ts'
import { isOptionSource, ownCodes } from '../../definitions/option-sources.ts'
import { codesAsked, labelsAsked, NON_RESPONSE, POSITION } from '../../expressions/special-names.ts'
import type { Value } from '../../expressions/value.ts'
import { codeIndex } from '../compile/code-index.ts'
import type { CodeIndex } from '../compile/code-index.ts'
import type { CompiledQuestion } from '../compile/compiled-form.ts'
import { rowOf } from './filling.ts'
import type { Asked, Filling } from './filling.ts'
import { findByName, findByRead } from '../compile/find-question.ts'
import { comingFrom } from '../options/offered-options.ts'
import { seenFrom } from './scope-at.ts'
import { reasonAt } from './work-out.ts'

/** What expressions ask for by names nobody can write: the row's number, why an answer is missing, labels and codes. Undefined for any other name. */
export function specialValue(filling: Filling, from: Asked | undefined, name: string): Value | undefined {
  if (name === POSITION) return rowOf(from)?.row?.position ?? null
  const near = from?.question ?? filling.compiled.root
  if (name.endsWith(NON_RESPONSE)) {
    const question = findByName(filling.compiled, near, name.slice(0, -NON_RESPONSE.length))
    return question?.kind === 'question' ? seenFrom(filling, from, question, reasonAt) : null
  }
  const labels = labelsAsked(name)
  if (labels) {
    const question = findByRead(filling.compiled, near, labels)
    return question ? labelsOf(question, filling) : null
  }
  const list = codesAsked(name)
  return list === undefined ? undefined : readableCodes(codesOf(filling, list))
}

function codesOf({ compiled, surroundings }: Filling, list: string): CodeIndex | undefined {
  const own = ownCodes(compiled.definition, list)
  if (own) return codeIndex(own)
  return isOptionSource(list) ? codeIndex(surroundings.options[list]) : undefined
}

const readable = new WeakMap<CodeIndex, Value>()

/** All codes of a list as expressions read them: titles in English, or in whatever language there is. */
function readableCodes(index: CodeIndex | undefined): Value {
  if (!index) return null
  const known = readable.get(index)
  if (known !== undefined) return known
  const codes = index.options.map((option): Value => ({ ...option, title: textIn(option.title, 'en') }) as Value)
  readable.set(index, codes)
  return codes
}

const labelsByList = new WeakMap<object, Value>()

/** Labels by code, as expressions read them: in English, or in whatever language there is. */
function labelsOf(question: CompiledQuestion, { surroundings }: Filling): Value {
  const options = comingFrom(question, surroundings)?.options ?? question.options
  const known = labelsByList.get(options)
  if (known !== undefined) return known
  const labels = Object.fromEntries(options.map((option) => [String('const' in option ? option.const : option.id), textIn(option.title, 'en')]))
  labelsByList.set(options, labels)
  return labels
}
