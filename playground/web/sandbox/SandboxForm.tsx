import { Button, Menu } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { FormView } from '../../../core/forms/view/form-view.ts'
import { numberedTitle } from '../../../core/forms/words/numbered-title.ts'
import type { AnswersStore } from '../forms/store/answers-store.ts'
import { AttachmentsProvider, keptInPage } from '../forms/drafts/attachments.ts'
import { FormSection } from '../forms/questions/FormSection.tsx'
import { isLongForm, stepOf } from '../forms/form-steps.ts'
import { holdInView } from '../forms/hold-in-view.ts'
import { NearSections } from '../forms/NearSections.tsx'
import { goToQuestion } from '../forms/questions/question-place.ts'
import { useFormProgress } from '../forms/use-form-progress.ts'
import { useShownSections } from '../forms/use-shown-sections.ts'
import { IconListCheck } from '../icons.ts'
import { useWords } from '../use-words.ts'
import type { SandboxGoal } from './use-goal.ts'
import '../forms/forms.css'
import './sandbox.css'

interface SandboxFormProps {
  store: AnswersStore
  view: FormView
  goal: SandboxGoal | undefined
  onGo: (section: string) => void
  /** At the end of the bar above the questions. */
  acts?: ReactNode
}

/** The questions of a form that is only tried out: all on one page, with a menu of its sections. Nothing of it is kept. */
export function SandboxForm({ store, view, goal, onGo, acts }: SandboxFormProps) {
  const { t } = useWords()
  const sections = useShownSections(store, view)
  const { progress, answered, asked } = useFormProgress(store)
  const isLong = isLongForm(view)

  // A section that comes or goes later moves nobody.
  const reached = useRef(goal)
  useLayoutEffect(() => {
    if (!goal || reached.current === goal) return
    reached.current = goal
    if (goal.question !== undefined && goToQuestion(goal.question)) return
    const section = sections.find(({ at }) => at === goal.section)
    const heading = section && document.getElementById(`step-${stepOf(section)}`)
    heading?.focus({ preventScroll: true })
    if (heading) holdInView(heading, 'start')
  }, [goal, sections])

  return (
    <div className="cl-panel cl-sandbox-form" tabIndex={-1}>
      <div className="cl-sandbox-bar">
        {isLong && (
          // Who chooses a section goes on from it; Escape leads back to the button.
          <Menu position="bottom-start" returnFocus={false}>
            <Menu.Target>
              <Button variant="default" leftSection={<IconListCheck size={18} aria-hidden="true" />}>{t('form.sections')}</Button>
            </Menu.Target>
            <Menu.Dropdown className="cl-sandbox-sections">
              {sections.map((section) => {
                const { at } = section
                const figures = progress.get(at)
                return (
                  <Menu.Item key={at} onClick={() => onGo(at)} rightSection={figures && figures.asked > 0 && <small className="cl-num">{t('form.count', { answered: figures.answered, asked: figures.asked })}</small>}>
                    {numberedTitle(section)}
                  </Menu.Item>
                )
              })}
            </Menu.Dropdown>
          </Menu>
        )}
        <span className="cl-small cl-num">{t('tools.answered', { answered, asked })}</span>
        {acts && <span className="cl-sandbox-acts">{acts}</span>}
      </div>
      <AttachmentsProvider value={keptInPage}>
        {isLong
          ? <NearSections store={store} sections={sections} wanted={goal?.section} />
          : sections.map((section) => <FormSection key={section.at} store={store} section={section} />)}
      </AttachmentsProvider>
    </div>
  )
}
