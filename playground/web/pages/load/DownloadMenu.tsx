import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { FormDefinition } from '../../../../core/definitions/configuration.ts'
import type { ExportNote } from '../../../../core/exchange/export-note.ts'
import type { ImportReport } from '../../../../core/exchange/import-report.ts'
import { IconChevronDown, IconDownload } from '../../icons.ts'
import { useWords } from '../../use-words.ts'
import { DOWNLOAD_FORMATS, WORKBOOK, fileName, type DownloadFormat } from './download-formats.ts'
import { ExportNotes } from './ExportNotes.tsx'
import { reportWorkbook } from './report-workbook.ts'
import { saveFile } from './save-file.ts'

/** A definition as a file, in every kind there is, and the report of where it came from. */
export function DownloadMenu({ definition, report }: { definition: FormDefinition; report?: ImportReport }) {
  const { t, language } = useWords()
  const [notes, setNotes] = useState<readonly ExportNote[]>([])
  const save = async ({ extension, type, make }: DownloadFormat) => {
    try {
      const { files, notes } = await make(definition)
      for (const { beside, content } of files) saveFile(fileName(`${definition.id}${extension}`, beside), content, type)
      setNotes(notes)
    } catch (error) {
      notifications.show({ color: 'alert', message: error instanceof Error ? error.message : t('state.failed') })
    }
  }
  // What writes workbooks is fetched when one is wanted.
  const saveReport = async (of: ImportReport) => {
    const { writeXlsx } = await import('../../../../core/exchange/write/write-xlsx.ts')
    saveFile(`${definition.id}-report.xlsx`, writeXlsx(reportWorkbook(of, t, language.id)), WORKBOOK)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />} rightSection={<IconChevronDown size={16} aria-hidden="true" />}>{t('load.download')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DOWNLOAD_FORMATS.map((format) => (
            <Menu.Item key={format.id} onClick={() => void save(format)} rightSection={<code dir="ltr">{format.extension}</code>}>{format.name ?? t('load.definitionFile')}</Menu.Item>
          ))}
          {report && (
            <>
              <Menu.Item onClick={() => void saveReport(report)} rightSection={<code dir="ltr">.xlsx</code>}>{t('load.reportFile')}</Menu.Item>
              <Menu.Item onClick={() => saveFile(`${definition.id}-report.json`, `${JSON.stringify(report, null, 2)}\n`, 'application/json')} rightSection={<code dir="ltr">.json</code>}>{t('load.reportFile')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <ExportNotes notes={notes} onClose={() => setNotes([])} />
    </>
  )
}
