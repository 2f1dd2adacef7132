import { Button, Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { IconChartBar } from '../icons.ts'
import { useWords } from '../use-words.ts'

interface SandboxSideProps {
  label: string
  /** What stands there. Where it is a sheet over the questions, going to one of them closes it first. */
  children: (goTo: (at: string) => void) => ReactNode
  onGo: (at: string) => void
}

/** What comes of the answers: beside the questions, or in a sheet where there is no room for a side. */
export function SandboxSide({ label, children, onGo }: SandboxSideProps) {
  const { t } = useWords()
  const isWide = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false })
  const [isOpen, { open, close }] = useDisclosure(false)
  if (isWide) {
    return (
      <aside className="cl-sandbox-side" aria-label={label}>
        <div className="cl-panel cl-sandbox-panel">
          <h2>{label}</h2>
          {children(onGo)}
        </div>
      </aside>
    )
  }
  // The sheet hands the keyboard back as it closes.
  const goFromSheet = (at: string) => {
    close()
    setTimeout(() => onGo(at))
  }
  return (
    <>
      <div className="cl-bottom-sheet">
        <Button fullWidth leftSection={<IconChartBar size={18} aria-hidden="true" />} aria-haspopup="dialog" onClick={open}>{label}</Button>
      </div>
      <Drawer opened={isOpen} onClose={close} position="bottom" size="auto" classNames={{ content: 'cl-nav-drawer' }} title={label} closeButtonProps={{ 'aria-label': t('form.close') }}>
        <div className="cl-sandbox-panel">{children(goFromSheet)}</div>
      </Drawer>
    </>
  )
}
