import { cutText } from '../cut-text.ts'
import type { Text } from '../../definitions/definition-types.ts'
import { numbered } from '../draft/identifier.ts'
import { propertiesOf } from './concept.ts'
import { extensionsOf, extensionValue } from './extensions.ts'
import { elementsAt, isElement, textAt, valueOf, type Fhir } from './fhir-json.ts'
import type { ItemAccount } from './item-account.ts'
import type { Choice } from './option-set.ts'
import type { TextReader } from './texts.ts'

/** Longest code that is kept as it is: forms have whole sentences as codes. */
const LONGEST_CODE = 200

/** The options that an item lists itself. */
export function optionsWritten(written: Fhir, texts: TextReader, account: ItemAccount): readonly Choice[] {
  const listed = [...elementsAt(written, 'answerOption'), ...elementsAt(written, 'option')]
  const codes = takenCodes()
  return listed.flatMap((option) => {
    const choice = choiceOf(option, texts, account)
    if (!choice) {
      account.say('option-not-read')
      return []
    }
    return unlessTaken(choice, codes, account)
  })
}

/** The options of the concepts of a value set. */
export function optionsOfConcepts(concepts: readonly Fhir[], texts: TextReader, account: Pick<ItemAccount, 'say'>): readonly Choice[] {
  const codes = takenCodes()
  return concepts.flatMap((concept) => {
    const code = textAt(concept, 'code')
    const title = texts.ofConcept(concept, account)
    const score = scoreIn(concept) ?? weightOf(concept)
    if (code === '' || title === undefined) return []
    return unlessTaken({ code: cutText(code, LONGEST_CODE), title, system: textAt(concept, 'system'), display: textAt(concept, 'display'), ...(score !== undefined && { score }) }, codes, account)
  })
}

/** Codes that options have, and up to which number those are taken that had to be told apart. */
interface TakenCodes {
  readonly all: Set<string>
  readonly numbers: Map<string, number>
}

function takenCodes(): TakenCodes {
  return { all: new Set(), numbers: new Map() }
}

/** A code that another option has in another system gets a number; the same once more is left out. */
function unlessTaken(choice: Choice, { all, numbers }: TakenCodes, account: Pick<ItemAccount, 'say'>): readonly Choice[] {
  const code = String(choice.code)
  if (!all.has(code)) {
    all.add(code)
    return [choice]
  }
  if (choice.system === '') {
    account.say('repeated-option', { code })
    return []
  }
  const called = numbered(code, 2)
  let number = numbers.get(called) ?? 2
  while (all.has(numbered(code, number))) number += 1
  numbers.set(called, number + 1)
  const free = numbered(code, number)
  all.add(free)
  return [{ ...choice, code: free }]
}

function choiceOf(option: Fhir, texts: TextReader, account: ItemAccount): Choice | undefined {
  const { kind, value } = valueOf(option, 'value') ?? { kind: '', value: undefined }
  const coding = isElement(value) ? value : undefined
  const score = scoreIn(option) ?? (coding && scoreIn(coding))
  const more = { ...(score !== undefined && { score }), ...(option['initialSelected'] === true && { isSelected: true }) }
  const prefixed = (title: Text): Text => {
    const prefix = extensionValue(extensionsOf(option), 'optionPrefix') ?? (coding && extensionValue(extensionsOf(coding), 'optionPrefix'))
    return typeof prefix === 'string' && prefix.trim() !== '' ? texts.before(prefix.trim().slice(0, 200).replaceAll(/[{}]/g, ''), title) : title
  }
  if (coding && kind === 'reference') {
    const name = textAt(coding, 'display') || textAt(coding, 'reference')
    return name === '' ? undefined : { code: cutText(textAt(coding, 'reference') || name, LONGEST_CODE), title: prefixed(texts.same(name)), system: '', display: name, ...more }
  }
  if (coding) {
    const display = textAt(coding, 'display')
    const code = cutText(textAt(coding, 'code') || display, LONGEST_CODE)
    const title = texts.of(coding, 'display', account) ?? (code === '' ? undefined : texts.same(code))
    return code === '' || title === undefined ? undefined : { code, title: prefixed(title), system: textAt(coding, 'system'), display, ...more }
  }
  if (typeof value === 'number') return { code: value, title: prefixed(texts.same(String(value))), system: '', display: String(value), ...more }
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const title = texts.of(option, Object.keys(option).find((name) => option[name] === value) ?? '', account) ?? texts.same(value.trim())
  return { code: cutText(value.trim(), LONGEST_CODE), title: prefixed(title), system: '', display: value.trim(), ...more }
}

/** Points of a concept as a property of its code system. */
function weightOf(concept: Fhir): number | undefined {
  const [weight] = propertiesOf(concept, 'itemWeight') ?? []
  return typeof weight === 'number' && Number.isFinite(weight) ? weight : undefined
}

/** Points of an option: ordinalValue, or itemWeight as it is called since R5. */
function scoreIn(element: Fhir): number | undefined {
  const extensions = extensionsOf(element)
  const value = extensionValue(extensions, 'ordinalValue') ?? extensionValue(extensions, 'itemWeight')
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
