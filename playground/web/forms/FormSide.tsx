import { Button, Drawer } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useMemo } from 'react'
import { isAssessmentTool } from '../../../core/definitions/configuration.ts'
import { assess } from '../../../core/forms/assess.ts'
import { IconChartBar } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './answers-context.ts'
import type { AnswersStore } from './answers-store.ts'
import { SoFar } from './SoFar.tsx'

/** Milliseconds without a key after which scores are worked out. */
const pause = 120

interface FormSideProps {
  store: AnswersStore
  /** Pointer of the section on screen. */
  section: string
  /** A button that opens a sheet, where the window is too narrow for a side. */
  isSheet?: boolean
}

/** What a tool makes of the answers so far; nothing for forms that score nothing. */
export function FormSide({ store, section, isSheet = false }: FormSideProps) {
  const { t } = useWords()
  const { definition } = store.setting().compiled
  const [isOpen, { open, close }] = useDisclosure(false)
  if (!isAssessmentTool(definition) || !definition.scales) return null
  if (!isSheet) {
    return (
      <aside className="cl-form-side cl-wide" aria-label={t('form.soFar')}>
        <h2>{t('form.soFar')}</h2>
        <Worked store={store} section={section} />
      </aside>
    )
  }
  return (
    <>
      <Button variant="default" className="cl-narrow cl-so-far-button" leftSection={<IconChartBar size={18} />} aria-haspopup="dialog" onClick={open}>
        {t('form.soFar')}
      </Button>
      <Drawer opened={isOpen} onClose={close} position="bottom" size="auto" classNames={{ content: 'cl-nav-drawer' }} title={t('form.soFar')} closeButtonProps={{ 'aria-label': t('form.close') }}>
        <Worked store={store} section={section} />
      </Drawer>
    </>
  )
}

/** Scores follow in the first pause, so that typing never waits for them. */
function Worked({ store, section }: Omit<FormSideProps, 'isSheet'>) {
  const answers = useDebouncedValue(useFromAnswers(store, store.answers), pause)[0]
  const { compiled, surroundings } = store.setting()
  const result = useMemo(() => assess(compiled, answers, surroundings), [compiled, answers, surroundings])
  return <SoFar result={result} section={section} />
}
