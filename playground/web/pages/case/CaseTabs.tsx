import { Tabs } from '@mantine/core'
import type { CaseView } from '../../api-types.ts'
import { Panel } from '../../look/Panel.tsx'
import { useMoments } from '../../use-moments.ts'
import { useWords } from '../../use-words.ts'
import { AnswersTab } from './AnswersTab.tsx'
import { DocumentsTab } from './DocumentsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { PlanTab } from './PlanTab.tsx'
import { readingsByDay } from './readings-by-day.ts'
import { ReadingsTab } from './ReadingsTab.tsx'

/** What happened, what was answered, who it is about, what was agreed, and who has read it. */
export function CaseTabs({ view }: { view: CaseView }) {
  const { t, number } = useWords()
  const { dateOf } = useMoments()
  const { kase } = view
  const readings = readingsByDay(view.readings, dateOf)
  return (
    <Panel>
      <Tabs defaultValue="history">
        <Tabs.List aria-label={t('case.tabs')}>
          <Tabs.Tab value="history">{t('case.history')}</Tabs.Tab>
          <Tabs.Tab value="answers">{t('case.answers')}</Tabs.Tab>
          <Tabs.Tab value="people">{t('case.people')}<b>{number(kase.household.members.length)}</b></Tabs.Tab>
          {kase.plan && <Tabs.Tab value="plan">{t('case.plan')}</Tabs.Tab>}
          {view.documents.length > 0 && <Tabs.Tab value="documents">{t('case.documents')}</Tabs.Tab>}
          <Tabs.Tab value="readings">{t('case.readings')}<b>{number(readings.length)}</b></Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="history"><HistoryTab view={view} /></Tabs.Panel>
        <Tabs.Panel value="answers"><AnswersTab view={view} /></Tabs.Panel>
        <Tabs.Panel value="people"><PeopleTab household={kase.household} /></Tabs.Panel>
        {kase.plan && <Tabs.Panel value="plan"><PlanTab view={view} /></Tabs.Panel>}
        {view.documents.length > 0 && <Tabs.Panel value="documents"><DocumentsTab view={view} /></Tabs.Panel>}
        <Tabs.Panel value="readings"><ReadingsTab readings={readings} /></Tabs.Panel>
      </Tabs>
    </Panel>
  )
}
