import { specifyId } from '../../definitions/expand-specify.ts'
import type { ImportProblem } from '../import-report.ts'
import { sourceProblem } from '../source-problem.ts'
import { identifierOf, untaken } from '../draft/identifier.ts'
import { unitsOf } from './units.ts'
import { own } from './fhir-json.ts'
import { accountOf } from './item-account.ts'
import { rowsId, type AnswerKind, type ItemNode } from './item-node.ts'
import type { Item } from './items.ts'
import type { OptionsOfItems } from './options-of-items.ts'
import { OTHER } from './option-set.ts'
import type { TextReader } from './texts.ts'

const ANSWERS: Readonly<Record<string, AnswerKind>> = {
  boolean: 'yes or no', decimal: 'number', integer: 'number', quantity: 'number', date: 'date', dateTime: 'date and time', instant: 'date and time', time: 'time', string: 'text', text: 'text', url: 'text',
  choice: 'choice', 'open-choice': 'choice', attachment: 'text', reference: 'text',
}
/** Controls of words that belong to the item they stand in. */
const HELP: ReadonlySet<string> = new Set(['help', 'flyover', 'prompt', 'popup', 'legal', 'lower', 'upper', 'inline', 'footer-help'])

/** The items as parts of a definition, each with its id, which no other in the form has. */
export interface ItemTree {
  readonly roots: readonly ItemNode[]
  /** In the order of the document. */
  readonly all: readonly ItemNode[]
  readonly byLinkId: ReadonlyMap<string, ItemNode>
}

/** @param read linkIds that conditions and expressions name */
export function itemTree(items: readonly Item[], { options, texts, problems, read }: { readonly options: OptionsOfItems; readonly texts: TextReader; readonly problems: ImportProblem[]; readonly read: ReadonlySet<string> }): ItemTree {
  const taken = new Set<string>()
  const all: ItemNode[] = []
  const byLinkId = new Map<string, ItemNode>()

  function added(item: Item, parent?: ItemNode): ItemNode {
    const account = accountOf(item)
    const written = options.of(item, account)
    const kind = kindOf(item, written !== undefined, parent)
    const isSeveral = kind === 'question' && own(item.written, 'repeats') === true && written !== undefined
    const answer = written?.choices.some(({ code }) => typeof code === 'number') === true ? 'number' : written ? (isSeveral ? 'choices' : 'choice') : answerOf(item)
    const id = idOf(item, kind, written?.isOpen === true)
    const units = item.type === 'quantity' ? unitsOf(item, texts) : []
    if (units.length > 1) taken.add(`${id}_unit`)
    const node: ItemNode = { item, account, id, kind, children: [], answer, help: [], ...(parent && { parent }), ...(written && { options: written }), ...(units.length > 0 && { units }), ...(units.length > 1 && { unitId: `${id}_unit` }) }
    all.push(node)
    if (byLinkId.has(item.linkId)) {
      account.say(kind === 'note' || kind === 'nothing' ? 'link-id-of-words-taken' : read.has(item.linkId) ? 'link-id-taken' : 'link-id-unread', { linkId: item.linkId, id })
      problems.push(sourceProblem('link-id-twice', { sheet: 'item', row: item.row, column: 'linkId' }, { linkId: item.linkId.slice(0, 100) }))
    } else if (item.linkId !== '') byLinkId.set(item.linkId, node)
    if (item.linkId === '') {
      account.say('made-up-id', { id })
      problems.push(sourceProblem('link-id-unsaid', { sheet: 'item', row: item.row, column: 'linkId' }, { id }))
    }
    if (kind !== 'nothing') for (const child of item.items) node.children.push(added(child, node))
    else moveWords(node, texts)
    return node
  }

  function idOf(item: Item, kind: ItemNode['kind'], asksOther: boolean): string {
    const wanted = identifierOf(item.linkId, `item_${item.row}`).slice(0, 52)
    const further = (id: string): string[] => [...(kind === 'row' ? [rowsId({ id })] : []), ...(asksOther ? [specifyId(id)] : [])]
    // What becomes the help of another item has no place of its own.
    if (kind === 'nothing') return wanted
    const id = untaken(wanted, (each) => taken.has(each) || further(each).some((one) => taken.has(one)))
    for (const each of [id, ...further(id)]) taken.add(each)
    return id
  }

  return { roots: items.map((item) => added(item)), all, byLinkId }
}

function answerOf({ type }: Item): AnswerKind {
  // A choice without options that can be read is written as a text.
  if (type === 'choice' || type === 'open-choice') return 'text'
  return Object.hasOwn(ANSWERS, type) ? (ANSWERS[type] ?? 'text') : 'text'
}

function kindOf(item: Item, isChosen: boolean, parent: ItemNode | undefined): ItemNode['kind'] {
  const repeats = own(item.written, 'repeats') === true
  if (item.type === 'group' || (item.type === '' && item.items.length > 0)) return repeats ? 'rows' : 'section'
  if (item.type === 'display') return parent && isPartOf(item, parent) ? 'nothing' : 'note'
  const hasInside = item.items.some((child) => child.type !== 'display')
  const hasOptions = isChosen || ['answerOption', 'option', 'answerValueSet', 'options'].some((name) => own(item.written, name) !== undefined)
  return repeats && (hasInside || !hasOptions) ? 'row' : 'question'
}

/** Whether words belong to the item they stand in. */
function isPartOf({ control }: Item, parent: ItemNode): boolean {
  if (control === 'unit') return parent.kind === 'question' || parent.kind === 'row'
  return HELP.has(control) && parent.kind !== 'note'
}

function moveWords({ item, account, parent }: ItemNode, texts: TextReader): void {
  const words = texts.of(item.written, 'text', account)
  if (!parent) return
  if (words === undefined) return account.say('item-without-words')
  account.became = parent.id
  if (item.control === 'unit') {
    parent.unit = words
    account.say('unit-moved', { id: parent.id })
  } else {
    parent.help.push(words)
    account.say('help-moved', { id: parent.id })
  }
}

/** Whether other words may be given than the options. */
export function asksOther({ options }: ItemNode): boolean {
  return options?.isOpen === true && !options.choices.some(({ code }) => code === OTHER)
}
