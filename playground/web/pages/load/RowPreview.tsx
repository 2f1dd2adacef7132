import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { ImportLine } from '../../../../core/exchange/import-report.ts'
import { noteWords } from '../../../../core/exchange/words/import-words.ts'
import { Because } from '../../look/Because.tsx'
import { useWords } from '../../use-words.ts'
import { InLanguage } from '../tools/InLanguage.tsx'
import { OneQuestion } from './OneQuestion.tsx'
import { OUTCOME_MARKS } from './outcome-marks.ts'
import { OutcomePill } from './OutcomePill.tsx'
import { isSection, questionBecame } from './question-became.ts'
import { QuestionFacts } from './QuestionFacts.tsx'

interface RowPreviewProps {
  line: ImportLine
  /** What the row says, in the language on show. */
  words: string
  definition: FormDefinition
  /** Absent where the definition has errors: then its questions cannot be drawn. */
  form: FormDefinition | undefined
  language: string
}

/** The question that a row became, and everything there is to say of how it did. */
export function RowPreview({ line, words, definition, form, language }: RowPreviewProps) {
  const { t, number, language: reading } = useWords()
  const placed = questionBecame(definition, line.became)
  const drawn = form && placed && !isSection(placed) ? questionBecame(form, line.became) : undefined
  const { word } = OUTCOME_MARKS[line.outcome]
  return (
    <div className="cl-preview">
      <div className="cl-row cl-between">
        <span className="cl-small">{t('load.place', { sheet: line.sheet, row: number(line.row) })}</span>
        <OutcomePill outcome={line.outcome} />
      </div>
      {form && drawn && <InLanguage language={language}><div className="cl-preview-question"><OneQuestion key={line.became} form={form} placed={drawn} /></div></InLanguage>}
      {!drawn && <p className="cl-preview-words"><bdi>{words}</bdi></p>}
      {line.notes.map((note, place) => (
        <Because key={place} size="small" tone={line.outcome === 'not-taken' ? 'alert' : line.outcome === 'approximated' ? 'warm' : 'loom'}>
          {line.outcome !== 'whole' && <><b>{t('load.outcome', { outcome: t(word) })}</b>{' '}</>}{noteWords(note, reading.id)}
        </Because>
      ))}
      {!placed && !line.became && line.notes.length === 0 && <p className="cl-small">{t('load.becameNothing')}</p>}
      <QuestionFacts line={line} placed={placed} definition={definition} />
    </div>
  )
}
