import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useDeferredValue, useMemo } from 'react'
import { isAssessmentTool } from '../../../core/definitions/configuration.ts'
import { assess } from '../../../core/forms/assess.ts'
import { IconChartBar } from '../icons.ts'
import { useWords } from '../use-words.ts'
import { useFromAnswers } from './answers-context.ts'
import type { AnswersStore } from './answers-store.ts'
import { SoFar } from './SoFar.tsx'

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
  if (!isSheet) return <aside className="cl-form-side cl-wide" aria-label={t('form.soFar')}><Worked store={store} section={section} /></aside>
  return (
    <>
      <Button variant="default" className="cl-narrow cl-so-far-button" leftSection={<IconChartBar size={18} />} aria-haspopup="dialog" onClick={open}>
        {t('form.soFar')}
      </Button>
      <Drawer opened={isOpen} onClose={close} position="bottom" size="auto" title={t('form.soFar')} closeButtonProps={{ 'aria-label': t('form.close') }}>
        <Worked store={store} section={section} />
      </Drawer>
    </>
  )
}

/** Scores are worked out after the key is on screen, so that typing never waits for them. */
function Worked({ store, section }: Omit<FormSideProps, 'isSheet'>) {
  const answers = useDeferredValue(useFromAnswers(store, store.answers))
  const { compiled, surroundings } = store.setting()
  const result = useMemo(() => assess(compiled, answers, surroundings), [compiled, answers, surroundings])
  return <SoFar result={result} section={section} />
}
