import type { Option } from '../../definitions/definition-types.ts'
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
import type { ChoosableOption } from '../answers.ts'
import { putIn } from '../words/fill-in.ts'
import { hasPlaceholders } from '../words/placeholders.ts'
import { namedFrom } from '../words/named-answers.ts'
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
    return question ? labelsOf(question, filling, from) : null
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

/** Labels by code, as expressions read them: in English, or in whatever language there is, with the answers that are put into them. */
function labelsOf(question: CompiledQuestion, filling: Filling, from: Asked | undefined): Value {
  const options = comingFrom(question, filling.surroundings)?.options ?? question.options
  const known = labelsByList.get(options)
  if (known !== undefined) return known
  if (options.some(({ title }) => hasPlaceholders(title))) return filledLabels(options, filling, from)
  const labels = Object.fromEntries(options.map((option) => [codeOf(option), textIn(option.title, 'en')]))
  labelsByList.set(options, labels)
  return labels
}

/** Only the label that is asked for is put together: it reads the answers in it. */
function filledLabels(options: readonly LabelledOption[], filling: Filling, from: Asked | undefined): Value {
  const labels: Record<string, Value> = {}
  for (const option of options) {
    const get = () => putIn(textIn(option.title, 'en'), 'en', namedFrom(filling, from, 'en'), '')
    Object.defineProperty(labels, codeOf(option), { get, enumerable: true })
  }
  return labels
}

type LabelledOption = Option | ChoosableOption

function codeOf(option: LabelledOption): string {
  return String('const' in option ? option.const : option.id)
}
