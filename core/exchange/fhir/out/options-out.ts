import type { FormDefinition } from '../../../definitions/configuration.ts'
import type { Code, Option, Question } from '../../../definitions/definition-types.ts'
import { asksWords, chosenAs, systemOf, type ChosenAs } from './chosen-as.ts'
import { extension, HL7, plainWords, SDC, wordsUnder, type Element } from './words-out.ts'

/** The options of a question, as its item lists them. */
export function answerOptions(question: Question, language: string | undefined): Element {
  const listed = question.oneOf ?? question.items?.oneOf
  const as = chosenAs(question)
  if (!listed || !as) return {}
  const options = listed.filter((option) => !asksWords(option)).map((option) => answerOption(option, as, language))
  return options.length > 0 ? { answerOption: options } : {}
}

function answerOption({ const: code, title, score }: Option, as: ChosenAs, language: string | undefined): Element {
  const points = score === undefined ? {} : { extension: [extension(`${HL7}ordinalValue`, { valueDecimal: score })] }
  return { ...points, [as]: as === 'valueCoding' ? { code: String(code), ...wordsUnder('display', title, language) } : code }
}

/** The words of the option for other answers. */
export function openLabel(question: Question, language: string | undefined): Element | undefined {
  const other = (question.oneOf ?? question.items?.oneOf)?.find(asksWords)
  return other && extension(`${SDC}openLabel`, wordsUnder('valueString', other.title, language))
}

/** The code lists of a form as value sets that stand in it. */
export function containedValueSets({ codeLists = {} }: FormDefinition, language: string | undefined): readonly Element[] {
  return Object.entries(codeLists).map(([id, codes]) => ({
    resourceType: 'ValueSet',
    id: valueSetId(id),
    status: 'draft',
    compose: { include: [{ system: systemOf(id), concept: codes.map((code) => concept(code, language)) }] },
  }))
}

/** Ids of resources have no underscores. */
export function valueSetId(list: string): string {
  return list.replaceAll('_', '-')
}

function concept({ id, title, score }: Code, language: string | undefined): Element {
  const others = typeof title === 'string' ? [] : Object.entries(title).filter(([each]) => each !== language)
  return {
    ...(score !== undefined && { extension: [extension(`${HL7}ordinalValue`, { valueDecimal: score })] }),
    code: id,
    display: plainWords(title, language),
    ...(others.length > 0 && { designation: others.map(([each, value]) => ({ language: each, value })) }),
  }
}
