import type { ReactNode } from 'react'
import { plainWords } from '../../../../core/definitions/plain-words.ts'
import type { Paper, PaperPart, PaperSection } from '../../../../core/forms/paper/paper.ts'
import { numberedTitle } from '../../../../core/forms/words/numbered-title.ts'
import { Marked } from '../../look/Marked.tsx'
import { useWords } from '../../use-words.ts'
import { PaperQuestionLines } from './PaperQuestionLines.tsx'
import { PaperMatrix } from './PaperMatrix.tsx'
import { PaperTable } from './PaperTable.tsx'
import './paper.css'

interface PaperFormProps {
  paper: Paper
  /** Under the title: whose it is, when, by whom; lines to fill in on an empty one. */
  head: ReactNode
  /** Under the questions: what the answers come to. */
  foot?: ReactNode
}

/** A form on paper: boxes to tick and lines to write on, or the answers it was filled in with. */
export function PaperForm({ paper, head, foot }: PaperFormProps) {
  return (
    <article className="cl-paper" dir={paper.direction}>
      <h1>{paper.title}</h1>
      {paper.description && <p className="cl-paper-help"><Marked words={paper.description} /></p>}
      {head}
      <Parts parts={paper.parts} depth={2} />
      {foot}
    </article>
  )
}

function Parts({ parts, depth }: { parts: readonly PaperPart[]; depth: number }) {
  return parts.map((part, index) => {
    const key = `${part.path} ${index}`
    if (part.kind === 'question') return <PaperQuestionLines key={key} question={part} />
    if (part.kind === 'note') return <div key={key} className="cl-paper-note">{part.title && <p><b><Marked words={part.title} /></b></p>}<Words {...part} title="" /></div>
    return <Section key={key} section={part} depth={depth} />
  })
}

function Section({ section, depth }: { section: PaperSection; depth: number }) {
  const { t } = useWords()
  const Title = depth > 3 ? 'h4' : depth > 2 ? 'h3' : 'h2'
  const heading = numberedTitle(section)
  const isEmptyRow = section.kind === 'row' && section.title === ''
  return (
    <section className="cl-paper-section" data-kind={section.kind}>
      {heading && <Title><Marked words={heading} /></Title>}
      {isEmptyRow && <p className="cl-paper-who"><span>{t('paper.who')}</span><i className="cl-paper-line" /></p>}
      <Words {...section} />
      {(section.isTable || section.isMatrix) && (
        // On a narrow screen it is wider than the sheet, and goes along by keyboard too.
        <div className="cl-paper-across" role="group" aria-label={plainWords(heading)} tabIndex={0}>
          {section.isTable && <PaperTable rows={section.parts.filter((part): part is PaperSection => part.kind === 'row')} />}
          {section.isMatrix && <PaperMatrix questions={section.parts.filter((part) => part.kind === 'question')} />}
        </div>
      )}
      {!section.isTable && !section.isMatrix && <Parts parts={section.parts} depth={depth + 1} />}
    </section>
  )
}

function Words({ help, onlyIf }: Pick<PaperSection, 'title' | 'help' | 'onlyIf'>) {
  return (
    <>
      {onlyIf && <p className="cl-paper-if">{onlyIf}</p>}
      {help && <p className="cl-paper-help"><Marked words={help} /></p>}
    </>
  )
}
