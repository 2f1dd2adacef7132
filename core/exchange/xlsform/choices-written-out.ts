import { wayOf, type SurveyNode } from './survey-node.ts'

/** Choices that no code list holds became the options of the question that offers them: of several, of the first. */
export function choicesWrittenOut(form: SurveyNode): void {
  const told = new Set<string>()
  const walk = (node: SurveyNode): void => {
    for (const child of node.children) {
      const { list } = child
      if (list && !list.isCodeList && !told.has(list.id)) {
        told.add(list.id)
        const way = wayOf(child).join('.')
        for (const { account } of list.choices) account.became = way
      }
      walk(child)
    }
  }
  walk(form)
}
