import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { isAssessmentTool } from '../../../core/definitions/configuration.ts'
import { IconChartBar, IconFlask } from '../icons.ts'
import { useResult } from '../sandbox/use-result.ts'
import { useWords } from '../use-words.ts'
import type { AnswersStore } from './store/answers-store.ts'
import { SoFar } from './reasons/SoFar.tsx'

interface FormSideProps {
  store: AnswersStore
  /** Pointer of the section on screen. */
  section: string
  /** A button that opens a sheet, where the window is too narrow for a side. */
  isSheet?: boolean
  /** Goes to the question of an answer that is given as a reason. */
  onGo: (at: string) => void
  /** Opens a copy of the answers to play with. */
  onWhatIf: () => void
}

/** What a tool makes of the answers so far; nothing for forms that score nothing. */
export function FormSide({ isSheet = false, ...worked }: FormSideProps) {
  const { t } = useWords()
  const { definition } = worked.store.setting().compiled
  const [isOpen, { open, close }] = useDisclosure(false)
  if (!isAssessmentTool(definition) || !definition.scales) return null
  // The sheet lies over the questions, and hands the keyboard back as it closes.
  const goFromSheet = (at: string) => {
    close()
    setTimeout(() => worked.onGo(at))
  }
  if (!isSheet) {
    return (
      <aside className="cl-form-side cl-wide" aria-label={t('form.soFar')}>
        <div className="cl-form-side-held">
          <h2>{t('form.soFar')}</h2>
          <Worked {...worked} />
        </div>
      </aside>
    )
  }
  return (
    <>
      <Button variant="default" className="cl-narrow cl-so-far-button" leftSection={<IconChartBar size={18} />} aria-haspopup="dialog" onClick={open}>
        {t('form.soFar')}
      </Button>
      <Drawer opened={isOpen} onClose={close} position="bottom" size="auto" classNames={{ content: 'cl-nav-drawer' }} title={t('form.soFar')} closeButtonProps={{ 'aria-label': t('form.close') }}>
        <Worked {...worked} onGo={goFromSheet} />
      </Drawer>
    </>
  )
}

/** Scores follow in the first pause, so that typing never waits for them. */
function Worked({ store, section, onGo, onWhatIf }: Omit<FormSideProps, 'isSheet'>) {
  const { t } = useWords()
  const setting = store.setting()
  const result = useResult(store)
  return (
    <>
      <SoFar result={result} members={setting.surroundings.rows.members} section={section} onGo={onGo} note={t('form.soFarNote')} />
      <Button variant="default" className="cl-what-if-button" leftSection={<IconFlask size={18} aria-hidden="true" />} onClick={onWhatIf}>{t('whatIf.title')}</Button>
    </>
  )
}
