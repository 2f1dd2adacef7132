import { elementAt, elementsAt, textAt, type Fhir } from './fhir-json.ts'
import { extensionsBeside, extensionsOf, type Extension } from './extensions.ts'
import type { ItemAccount } from './item-account.ts'

/** Extensions that are taken over where they stand. */
const TAKEN: ReadonlySet<string> = new Set(
  `itemControl hidden initialExpression calculatedExpression enableWhenExpression variable unit unitOption unitOpen answerExpression candidateExpression regex entryFormat minLength maxLength minValue maxValue minOccurs maxOccurs
  openLabel optionPrefix ordinalValue itemWeight translation constraint targetConstraint supportLink optionExclusive sliderStepValue maxDecimalPlaces choiceOrientation mimeType maxSize subQuestionnaire itemPopulationContext launchContext
  cqf-expression rendering-markdown rendering-xhtml unitSupplementalSystem validationtext`.split(/\s+/),
)
/** Extensions that say how it looks. */
const LOOKS: ReadonlySet<string> = new Set('rendering-style rendering-styleSensitive displayCategory choiceColumn width collapsible columnCount Questionnaire-TextArea-Row preferredWidth shortText hideLabel style'.split(' '))
/** Beginnings of extensions that tell another system where answers go, where they come from, or how it looks codes up. */
const FOR_OTHERS =
  /^(observation|template|extract|item(Extraction)?Context|definitionExtract|targetStructureMap|sourceStructureMap|sourceQueries|sdc-|cpg-|cqf-|artifact-|terminology-server|isSubject|entryMode|performerType|signatureRequired|endpoint|lookupQuestionnaire|referenceResource|referenceProfile|referenceFilter|assemble|prepopulate|itemMedia|knowledge|usageMode|fhirType|baseType|answerOptionsToggle|externallydefined|allocateId|library|preferredTerminology|studyid|optionalDisplay|required-)/

/** Says which codes and extensions of an item mean nothing here, and which extensions it could not understand. */
export function tellPassedOver(written: Fhir, account: ItemAccount): void {
  const options = [...elementsAt(written, 'answerOption'), ...elementsAt(written, 'option')]
  const all = [written, ...options, ...options.map((option) => elementAt(option, 'valueCoding'))].flatMap(extensionsOf).concat(['text', 'prefix'].flatMap((name) => extensionsBeside(written, name)))
  const areOptions = options.length > 0 || /^(choice|open-choice|coding)$/.test(textAt(written, 'type'))
  tellExtensions(all.filter(({ name }) => !(areOptions && name === 'columnCount')), account)
  const codes = elementsAt(written, 'code').map((each) => [textAt(each, 'system'), textAt(each, 'code')].filter((part) => part !== '').join(' '))
  if (codes.length > 0) account.say('codes-passed-over', { codes: codes.join(', ') })
  const definition = textAt(written, 'definition')
  if (definition !== '') account.say('definition-passed-over', { source: definition })
  for (const modifier of elementsAt(written, 'modifierExtension')) account.say('modifier-unknown', { extension: textAt(modifier, 'url') })
}

/** Says which extensions were not taken over, each kind by itself. */
export function tellExtensions(all: readonly Extension[], account: Pick<ItemAccount, 'say'>): void {
  const names = (list: readonly Extension[]) => [...new Set(list.map(({ name, url }) => name || url))].join(', ')
  const left = all.filter(({ name }) => !TAKEN.has(name))
  const looks = left.filter(({ name }) => LOOKS.has(name))
  const others = left.filter(({ name }) => !LOOKS.has(name) && FOR_OTHERS.test(name))
  const unknown = left.filter((each) => !looks.includes(each) && !others.includes(each))
  if (looks.length > 0) account.say('only-looks', { extensions: names(looks) })
  if (others.length > 0) account.say('for-other-systems', { extensions: names(others) })
  if (unknown.length > 0) account.say('extension-passed-over', { extensions: names(unknown) })
}
