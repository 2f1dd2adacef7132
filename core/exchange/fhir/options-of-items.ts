import { LONGEST_CODE } from '../xlsform/choice-lists.ts'
import { identifierOf, untaken } from '../draft/identifier.ts'
import { isOptionSource } from '../../definitions/option-sources.ts'
import { extensionValue } from './extensions.ts'
import { elementAt, elementsAt, textAt, type Fhir } from './fhir-json.ts'
import { NotFhirPath } from './fhirpath/syntax.ts'
import { parseFhirPath } from './fhirpath/parse-fhirpath.ts'
import type { FhirPath } from './fhirpath/syntax.ts'
import type { ItemAccount } from './item-account.ts'
import type { Item } from './items.ts'
import type { Choice, OptionSet } from './option-set.ts'
import { optionsWritten } from './read-options.ts'
import { sharedWords } from './shared-words.ts'
import type { TextReader } from './texts.ts'
import { valueSetOptions } from './value-set-options.ts'
import { expressionIn } from './variables.ts'

/** Options that stand at their question; longer lists are code lists, which are searched in. */
const MOST_WRITTEN_OUT = 60
/** What more can be chosen from is no list. */
const MOST_OPTIONS = 20_000

/** Finds out what items can be answered with; items with the same value set share one list. */
export interface OptionsOfItems {
  of(item: Item, account: ItemAccount): OptionSet | undefined
  readonly lists: readonly OptionSet[]
}

/** What is told of options wherever they are chosen from. */
interface KnownChoices {
  readonly key: string
  /** That several of them have. */
  readonly words: string | undefined
}

/** @param beside value sets and code systems that came with the form */
export function optionsOfItems(questionnaire: Fhir, beside: readonly Fhir[], texts: TextReader): OptionsOfItems {
  const valueSet = valueSetOptions(elementsAt(questionnaire, 'contained'), beside, texts)
  const [shared, sharedOpen] = [new Map<string, OptionSet>(), new Map<string, OptionSet>()]
  const known = new Map<readonly Choice[], KnownChoices>()
  const lists: OptionSet[] = []
  const ids = new Set<string>()
  const fixedBy = new Map<string, readonly Choice[]>()

  /** The same options at several items are one list, once they have to be a list. */
  function listed(name: string, choices: readonly Choice[], isOpen: boolean, isShared: boolean, account: ItemAccount): OptionSet | undefined {
    if (choices.length > MOST_OPTIONS) account.say('options-too-many', { count: choices.length, most: MOST_OPTIONS })
    if (choices.length === 0 || choices.length > MOST_OPTIONS) return undefined
    const { key, words } = knownChoices(choices)
    if (words !== undefined) account.say('options-alike', { words })
    const ofKind = isOpen ? sharedOpen : shared
    const before = ofKind.get(key)
    if (before) return before
    const listId = untaken(identifierOf(name, 'choices'), (id) => ids.has(id) || isOptionSource(id))
    ids.add(listId)
    const isList = choices.every(({ code }) => typeof code === 'string' && code.length <= LONGEST_CODE)
    const set: OptionSet = { choices, listId, isOpen, isCodeList: isList && !isOpen && (isShared || choices.length > MOST_WRITTEN_OUT) }
    ofKind.set(key, set)
    lists.push(set)
    return set
  }

  /** Thousands of items may choose from the same thousands of options: what these are is worked out once. */
  function knownChoices(choices: readonly Choice[]): KnownChoices {
    const found = known.get(choices) ?? { key: JSON.stringify(choices), words: sharedWords(choices) }
    known.set(choices, found)
    return found
  }

  function of(item: Item, account: ItemAccount): OptionSet | undefined {
    const { written, type } = item
    const isOpen = type === 'open-choice' || textAt(written, 'answerConstraint') === 'optionsOrString'
    const own = optionsWritten(written, texts, account)
    if (own.length > 0) return listed(`${item.linkId}_options`, own, isOpen, false, account)
    const address = textAt(written, 'answerValueSet') || textAt(elementAt(written, 'options'), 'reference') || textAt(elementAt(written, 'answerValueSet'), 'reference')
    if (address !== '') return fromValueSet(address, isOpen, account)
    const fixed = fixedAnswers(item, account)
    if (fixed.length > 0) return listed(`${item.linkId}_options`, fixed, false, false, account)
    const worked = expressionIn(extensionValue(item.extensions, 'answerExpression') ?? extensionValue(item.extensions, 'candidateExpression'))
    if (!worked) return undefined
    const constants = constantsIn(worked.expression)
    const chosen = fixedBy.get(/^%resource\.(?:descendants\(\)|repeat\(item\)|item)\.where\(\s*linkId\s*=\s*'([^']+)'\s*\)\.answer\.value$/.exec(worked.expression.trim())?.[1] ?? '')
    if (chosen) return listed(`${item.linkId}_options`, chosen, isOpen, false, account)
    if (constants) return listed(`${item.linkId}_options`, constants.map((code) => ({ code, title: texts.same(String(code)), system: '', display: String(code) })), isOpen, false, account)
    const id = /^%questionnaire\.contained\.where\(\s*id\s*=\s*'([^']+)'\s*\)\.(?:expansion\.contains|compose\.include\.concept)$/.exec(worked.expression.trim())?.[1]
    const found = id === undefined ? undefined : fromValueSet(`#${id}`, isOpen, account)
    if (!found && id === undefined) account.say('options-worked-out', { source: worked.expression })
    return found
  }

  /** What a question was answered with from the beginning, where nobody can answer otherwise: other questions may choose from that. */
  function fixedAnswers(item: Item, account: ItemAccount): readonly Choice[] {
    const isFixed = item.written['readOnly'] === true && (item.type === 'choice' || item.type === 'open-choice') && extensionValue(item.extensions, 'calculatedExpression') === undefined
    const choices = isFixed ? optionsWritten({ answerOption: elementsAt(item.written, 'initial') }, texts, account) : []
    if (choices.length > 0) fixedBy.set(item.linkId, choices)
    return choices
  }

  function fromValueSet(address: string, isOpen: boolean, account: ItemAccount): OptionSet | undefined {
    const { name, choices, notes } = valueSet(address)
    account.add(...notes)
    return listed(name || 'choices', choices, isOpen, true, account)
  }

  return { of, lists }
}

/** 'one' | 'two': options that are written out. */
function constantsIn(source: string): readonly (string | number)[] | undefined {
  try {
    return constants(parseFhirPath(source))
  } catch (error) {
    if (error instanceof NotFhirPath) return undefined
    throw error
  }
}

function constants(tree: FhirPath): readonly (string | number)[] | undefined {
  if (tree.is === 'text' || tree.is === 'number' || tree.is === 'date' || tree.is === 'time') return [tree.value]
  if (tree.is !== 'operator' || tree.sign !== '|') return undefined
  const [left, right] = [constants(tree.left), constants(tree.right)]
  return left && right && [...left, ...right]
}
