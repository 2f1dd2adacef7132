import type { AssessmentTool, CodesById } from '../../definitions/definition-types.ts'
import type { Json } from '../../definitions/source-document.ts'
import { countQuestions, MOST_QUESTIONS } from '../../definitions/most-questions.ts'
import { importReport, type Imported, type ImportLine, type ImportProblem } from '../import-report.ts'
import { identifierOf } from '../draft/identifier.ts'
import { mend } from '../draft/mend.ts'
import type { Builder } from './builder.ts'
import { extensionsOf, extensionValue } from './extensions.ts'
import { textAt, type Fhir } from './fhir-json.ts'
import { translateFhirPath } from './fhirpath/translate-fhirpath.ts'
import { ItemAccount } from './item-account.ts'
import { itemTree } from './item-tree.ts'
import { readItems } from './items.ts'
import { optionsOfItems, type OptionsOfItems } from './options-of-items.ts'
import { tellPassedOver } from './passed-over.ts'
import { codesOf } from './question-of-item.ts'
import { scalesOf, totalsOf, type Total } from './scales-of-items.ts'
import { insideOf, type Origins } from './section-of-items.ts'
import { textReader, type TextReader } from './texts.ts'
import { expressionIn, scopeOf } from './variables.ts'
import type { ItemNode } from './item-node.ts'
import { linkIdsRead } from './link-ids-read.ts'

export interface FhirOptions {
  /** Id of the definition, instead of the form's own. */
  readonly id?: string
  readonly fileName: string
  /** Value sets and code systems that came with it. */
  readonly beside?: readonly Fhir[]
}

/** Makes a definition of a FHIR Questionnaire (R4, R5, STU3; SDC). Whatever stands in it, what comes out can be opened, and every item says what became of it. */
export function importFhir(questionnaire: Fhir, { id, fileName, beside = [] }: FhirOptions): Imported {
  const problems: ImportProblem[] = []
  const refused = (message: string, hint: string, lines: readonly ImportLine[] = []): Imported => ({
    ok: false,
    report: importReport({ format: 'fhir', source: fileName, lines, problems: [...problems, { sheet: '', row: 0, column: 'item', message, hint }] }),
  })
  const { items, count, isTooDeep } = readItems(questionnaire, MOST_QUESTIONS)
  if (count === 0) return refused('The Questionnaire has no item.', 'Its questions stand under "item".')
  if (isTooDeep) return refused('The items stand too deep inside each other.', 'Take levels away.')
  if (count > MOST_QUESTIONS) return refused(`The Questionnaire has ${count} items, and a form may have ${MOST_QUESTIONS} questions.`, 'Take it apart into several forms.')

  const texts = textReader(questionnaire)
  const head = new ItemAccount(0, { name: textAt(questionnaire, 'id') || textAt(questionnaire, 'name'), label: textAt(questionnaire, 'title').slice(0, 500), type: 'Questionnaire' })
  const options = optionsOfItems(questionnaire, beside, texts)
  const read = linkIdsRead(questionnaire)
  const tree = itemTree(items, { options, texts, problems, read })
  const ofForm = scopeOf(extensionsOf(questionnaire))
  const scopes = new Map<ItemNode, ReturnType<typeof scopeOf>>()
  const scopeAt = (node?: ItemNode): ReturnType<typeof scopeOf> => {
    if (!node) return ofForm
    const scope = scopes.get(node) ?? scopeOf(node.item.extensions, scopeAt(node.parent))
    scopes.set(node, scope)
    return scope
  }
  const totals = totalsAndLists(options, { tree, scopeAt, read })
  const onlyScales = new Set(totals.filter(({ isOnlyScale }) => isOnlyScale).map(({ node }) => node))
  const builder: Builder = { tree, texts, problems, scopeAt, read, onlyScales, conditions: new Map() }

  const origins: Origins = new Map()
  const answers = { type: 'object' as const, ...insideOf(tree.roots, builder, origins) }
  const lines = () => [head, ...tree.all.map(({ account }) => account)].map((account, index) => account.line(index === 0 ? 'Questionnaire' : 'item'))
  if (Object.keys(answers.properties ?? {}).length === 0) return refused('Nothing is asked in the Questionnaire.', 'Give its items words.', lines())
  const scales = scalesOf(totals, builder)
  const codeLists = codeListsOf(options, origins)
  const definition: AssessmentTool = {
    $schema: '../../../form-definitions/meta/assessment-tool.schema.json',
    id: id ?? identifierOf(textAt(questionnaire, 'name') || textAt(questionnaire, 'id') || textAt(questionnaire, 'title') || fileName.replace(/\.[^.]*$/, ''), 'questionnaire').replace(/_+$/, ''),
    title: texts.of(questionnaire, 'title', head) ?? texts.same(titleOf(questionnaire, fileName)),
    ...describedBy(questionnaire, texts, head),
    status: 'illustrative',
    ...(items.some(({ control }) => control === 'page' || control === 'tab-container') && { layout: 'sections' as const }),
    ...(codeLists && { codeLists }),
    answers,
    ...(scales.length > 0 && { scales }),
  }
  const size = countQuestions(definition as unknown as Json)
  if (size > MOST_QUESTIONS) return refused(`The Questionnaire becomes ${size} questions, and a form may have ${MOST_QUESTIONS}.`, 'Take it apart into several forms.', lines())
  mend(definition, origins)
  tellHead(questionnaire, texts, head)
  return { ok: true, definition, report: importReport({ format: 'fhir', source: fileName, lines: lines(), problems }) }
}

/** Finds the totals. Options whose points other expressions read become code lists, in which they can be looked up. */
function totalsAndLists({ lists }: OptionsOfItems, { tree, scopeAt, read }: Pick<Builder, 'tree' | 'scopeAt' | 'read'>): readonly Total[] {
  const were = lists.map(({ isCodeList }) => isCodeList)
  const totals = totalsOf({ tree, scopeAt, read })
  const scales = new Set(totals.filter(({ isOnlyScale }) => isOnlyScale).map(({ node }) => node))
  for (const [index, list] of lists.entries()) list.isCodeList = were[index] === true
  for (const node of tree.all) {
    if (scales.has(node)) continue
    const written = expressionIn(extensionValue(node.item.extensions, 'calculatedExpression'))
    const conditions = expressionIn(extensionValue(node.item.extensions, 'enableWhenExpression'))
    for (const each of [written, conditions]) if (each) translateFhirPath(each.expression, { roots: tree.roots, at: node, scope: scopeAt(node) })
  }
  return totals
}

function codeListsOf({ lists }: OptionsOfItems, origins: Origins): CodesById | undefined {
  const used = new Set([...origins.keys()].flatMap(({ optionsFrom, items }) => [optionsFrom, items?.optionsFrom]).filter((id) => id !== undefined))
  const codeLists: CodesById = {}
  for (const list of lists) {
    const [first, ...others] = list.isCodeList && used.has(list.listId) ? codesOf(list) : []
    if (first) codeLists[list.listId] = [first, ...others]
  }
  return Object.keys(codeLists).length > 0 ? codeLists : undefined
}

function titleOf(questionnaire: Fhir, fileName: string): string {
  const name = textAt(questionnaire, 'name') || textAt(questionnaire, 'id') || fileName.replace(/\.[^.]*$/, '')
  return name.replaceAll(/[{}]/g, '').slice(0, 200) || 'Questionnaire'
}

function describedBy(questionnaire: Fhir, texts: TextReader, head: ItemAccount): Pick<AssessmentTool, 'description' | 'licence'> {
  const description = texts.of(questionnaire, 'description', head)
  const licence = textAt(questionnaire, 'copyright').slice(0, 1000)
  return { ...(description !== undefined && { description }), ...(licence !== '' && { licence }) }
}

function tellHead(questionnaire: Fhir, texts: TextReader, head: ItemAccount): void {
  tellPassedOver(questionnaire, head)
  if (texts.isGuessed) head.say('form-language-guessed', { language: texts.languages[0] ?? '' })
  head.became = 'the form'
}
