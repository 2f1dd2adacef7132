import type { Overview } from '../../../../core/insight/overview.ts'
import { LEAST_SHOWN } from '../../../../core/insight/small-cells.ts'
import { Panel } from '../../look/Panel.tsx'
import { useWords } from '../../use-words.ts'

/** The figures one looks at first. */
export function KeyFigures({ figures }: { figures: Overview }) {
  const { t, number, language } = useWords()
  const few = t('overview.few', { least: LEAST_SHOWN })
  const share = new Intl.NumberFormat(language.locale, { style: 'percent', maximumFractionDigits: 0 })
  const days = figures.medianDaysToFirstMeeting
  const shown = [
    [t('overview.open'), figures.open === null ? few : number(figures.open)],
    [t('overview.closed'), figures.closed === null ? few : number(figures.closed)],
    [t('overview.waiting'), figures.arrivals.new === null ? few : number(figures.arrivals.new)],
    [t('overview.again'), figures.arrivals.again === null ? few : number(figures.arrivals.again)],
    [t('overview.overdue'), figures.overdueShare === null ? t('overview.tooFew') : share.format(figures.overdueShare)],
    [t('overview.firstMeeting'), days === null ? t('overview.tooFew') : t('start.days', { count: days })],
  ] as const
  return (
    <Panel>
      <dl className="cl-key-figures">
        {shown.map(([label, value]) => <div key={label}><dt className="cl-small">{label}</dt><dd data-words={value === few || value === t('overview.tooFew') || undefined}>{value}</dd></div>)}
      </dl>
    </Panel>
  )
}
