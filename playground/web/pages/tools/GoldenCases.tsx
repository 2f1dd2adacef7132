import { Button } from '@mantine/core'
import type { AssessmentTool } from '../../../../core/definitions/definition-types.ts'
import { IconAlertCircle, IconCircleCheck, IconClipboardList } from '../../icons.ts'
import { Panel } from '../../look/Panel.tsx'
import { Pill } from '../../look/Pill.tsx'
import { Empty } from '../../look/States.tsx'
import { useWords } from '../../use-words.ts'
import { useGoldenWords, type GoldenWords } from './use-golden-words.ts'
import type { GoldenRun } from './tool-facts.ts'

interface GoldenCasesProps {
  tool: AssessmentTool
  runs: readonly GoldenRun[]
  onOpen: (run: GoldenRun) => void
}

/** Example answers with what must come out of them, worked out here and now. */
export function GoldenCases({ tool, runs, onOpen }: GoldenCasesProps) {
  const { t } = useWords()
  const failed = runs.filter(({ outcome }) => !outcome.passed).length
  if (runs.length === 0) {
    return <Panel><Empty icon={<IconClipboardList />} title={t('tools.noGolden')} sentence={t('tools.noGoldenWhy')} /></Panel>
  }
  return (
    <div className="cl-stack">
      <p className="cl-help" aria-live="polite">{failed > 0 ? t('tools.goldenFailed', { failed, all: runs.length }) : t('tools.goldenPassed')}</p>
      <ul role="list" className="cl-golden">
        {runs.map((run, place) => <li key={place}><GoldenCard tool={tool} run={run} onOpen={() => onOpen(run)} /></li>)}
      </ul>
    </div>
  )
}

function GoldenCard({ tool, run, onOpen }: { tool: AssessmentTool; run: GoldenRun; onOpen: () => void }) {
  const { t, say } = useWords()
  const { golden, outcome } = run
  const words = useGoldenWords(tool, outcome)
  const isGood = outcome.passed
  return (
    <Panel
      title={say(golden.title)}
      aside={(
        <Pill tone={isGood ? 'good' : 'alert'} icon={isGood ? <IconCircleCheck aria-hidden="true" /> : <IconAlertCircle aria-hidden="true" />}>
          {isGood ? t('tools.passed') : t('tools.failed')}
        </Pill>
      )}
    >
      {outcome.lines.length > 0 && (
        <div className="cl-table-scroll">
          <table className="cl-golden-lines">
            <thead><tr><th scope="col">{t('tools.what')}</th><th scope="col">{t('tools.expected')}</th><th scope="col">{t('tools.cameOut')}</th></tr></thead>
            <tbody>{outcome.lines.map((line, place) => <Line key={place} words={words(line)} isGood={line.agrees} />)}</tbody>
          </table>
        </div>
      )}
      <Button variant="default" onClick={onOpen} aria-label={t('tools.openGoldenWhich', { title: say(golden.title) })}>{t('tools.openGolden')}</Button>
    </Panel>
  )
}

function Line({ words: { what, expected, found }, isGood }: { words: GoldenWords; isGood: boolean }) {
  const { t } = useWords()
  return (
    <tr data-differs={!isGood || undefined}>
      <th scope="row">{what}</th>
      <td><bdi>{expected}</bdi></td>
      <td>
        <bdi>{found}</bdi>
        {!isGood && <> <IconAlertCircle size={16} role="img" aria-label={t('tools.differs')} /></>}
      </td>
    </tr>
  )
}
