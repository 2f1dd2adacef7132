import type { AssessmentTool } from '../../../../core/definitions/definition-types.ts'
import { compileForm } from '../../../../core/forms/compile/compile-form.ts'
import type { GoldenLine, GoldenOutcome } from '../../../../core/forms/scores/golden-outcome.ts'
import { useWords } from '../../use-words.ts'

export interface GoldenWords {
  readonly what: string
  readonly expected: string
  readonly found: string
}

/** What a golden case expects and what came out, in words. */
export function useGoldenWords(tool: AssessmentTool, { result }: Pick<GoldenOutcome, 'result'>): (line: GoldenLine) => GoldenWords {
  const { t, say, number } = useWords()
  const holds = (it: boolean) => (it ? t('tools.holds') : t('tools.holdsNot'))
  const score = (value: number | null | undefined) => (value === undefined || value === null ? t('tools.noScore') : number(value))
  const path = (id: string | null) => (id === null ? t('whatIf.none') : say(tool.decision?.paths.find((each) => each.id === id)?.title) || id)
  return (line) => {
    switch (line.about) {
      case 'answer': return { what: t('tools.answerAt', { at: line.at || '/' }), expected: t('tools.goodAnswer'), found: line.message }
      case 'score': {
        const title = say(tool.scales?.find(({ id }) => id === line.scale)?.title) || line.scale
        return { what: [title, rowName(line.scale, line.row)].filter(Boolean).join(' · '), expected: score(line.expected), found: score(line.found) }
      }
      case 'finding': return { what: findingTitle(line.finding), expected: holds(line.expected), found: holds(line.found) }
      case 'path': return { what: t('form.recommended'), expected: path(line.expected), found: path(line.found) }
    }
  }

  function rowName(scale: string, row: string | undefined): string | undefined {
    return say(result.scores.find((one) => one.scale === scale && one.row === row)?.rowName) || row
  }

  function findingTitle(id: string): string {
    const { findings, questions } = compileForm(tool)
    const all = [...findings, ...questions.flatMap((question) => question.findings)]
    return say(all.find(({ finding }) => finding.id === id)?.finding.title) || id
  }
}
