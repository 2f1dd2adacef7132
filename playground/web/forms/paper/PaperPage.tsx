import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { IconArrowLeft, IconPrinter } from '../../icons.ts'
import { Page } from '../../Page.tsx'
import { useWords } from '../../use-words.ts'

interface PaperPageProps {
  title: string
  back: { to: string; title: string } | undefined
  children: ReactNode
}

/** A page that is there to be printed: the sheet, and above it what is not printed. */
export function PaperPage({ title, back, children }: PaperPageProps) {
  const { t } = useWords()
  return (
    <Page title={`${title} · ${t('form.print')}`}>
      <div className="cl-paper-page">
        <div className="cl-paper-acts cl-not-printed">
          {back && <Link className="cl-form-back" to={back.to}><IconArrowLeft size={18} aria-hidden="true" />{back.title}</Link>}
          <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => print()}>{t('paper.print')}</Button>
        </div>
        {children}
      </div>
    </Page>
  )
}
